-- SPDX-License-Identifier: MIT
-- usage: script.lua SCALE: tables, strings, closures and coroutines, checked as it goes; prints digests that
-- depend on SCALE alone.

local scale = tonumber(arg[1]) or 1
local x = 4711
local function draw(n)
  x = x * 48271 % 2147483647
  return x % n
end

local digest = 0
local function add(value)
  for i = 1, #value, 7 do
    digest = (digest * 31 + value:byte(i)) % 4294967291
  end
  digest = (digest * 31 + #value) % 4294967291
end

-- Strings of all lengths, kept in no order and looked at again before they go.
local kept = {}
for i = 1, 25000 * scale do
  local at, c = draw(2000), string.char(97 + i % 26)
  local old = kept[at]
  if old then
    assert(#old.text == old.len and old.text:sub(-1) == old.c, "a string has changed")
    if i % 50 == 0 then add(old.text) end
  end
  local len = 1 + draw(i % 100 == 0 and 40000 or 300)
  kept[at] = {text = c:rep(len), len = len, c = c, list = {i, i + 1, {i}}}
end
print("strings", digest)

-- Tables that grow and shrink, sorted.
for round = 1, 3 * scale do
  local t = {}
  for i = 1, 20000 do t[i] = {key = draw(1000000), name = "n" .. i} end
  table.sort(t, function(a, b) return a.key < b.key or a.key == b.key and a.name < b.name end)
  for i = 2, #t do assert(t[i - 1].key <= t[i].key) end
  for _ = 1, 10000 do table.remove(t, #t - draw(30)) end
  add(t[1].name .. #t)
end
print("tables", digest)

-- Coroutines and closures.
local total = 0
for i = 1, 5000 * scale do
  local co = coroutine.wrap(function(n)
    local parts = {}
    for j = 1, n do parts[j] = tostring(j * i); coroutine.yield(j) end
    return #table.concat(parts, ",")
  end)
  local n = draw(12)
  co(n)
  for _ = 1, n do total = total + co() end
end
print("coroutines", total)

-- Text built, searched and replaced.
local words = {}
for i = 1, 20000 do words[i] = ("word%d"):format(draw(5000)) end
local text = table.concat(words, " ")
local count, seen = 0, {}
for w in text:gmatch("%a+%d+") do count = count + 1; seen[w] = (seen[w] or 0) + 1 end
assert(count == 20000)
add((text:gsub("(%d)(%d)", "%2%1")))
print("text", digest)

collectgarbage()
kept = nil
collectgarbage()
assert(collectgarbage("count") < 200000, "garbage stays")
print("ok", digest)
