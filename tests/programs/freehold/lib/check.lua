-- SPDX-License-Identifier: MIT
-- Uses each of Lua's libraries; prints "tests N" where all is right.
local count = 0
local function check(good, what)
  if not good then error("wrong: " .. tostring(what), 2) end
  count = count + 1
end
local function same(a, b)
  check(a == b, tostring(a) .. " and " .. tostring(b))
end

-- Numbers and their texts.
for i = -50, 50 do
  local x = i * 0.37 + 1e-9 * i
  same(tonumber(string.format("%.17g", x)), x)
  same(tonumber(tostring(i)), i)
  same(string.format("%5d|%-5d|%05d", i, i, i), string.format("%5s|%-5s|", i, i) ..
       (i < 0 and "-" or "") .. ("0"):rep(5 - #tostring(i)) .. math.abs(i))
end
same(string.format("%a", 1.5), "0x1.8p+0")
same(string.format("%q", 1 / 3), "0x1.5555555555555p-2")
same(string.format("%.3f %.3e %g", math.pi, math.pi * 1e10, 1e20), "3.142 3.142e+10 1e+20")
same(tostring(1e15), "1e+15")
same(tostring(-0.0), "-0.0")
same(math.maxinteger + 1, math.mininteger)
same(7 // 2, 3); same(-7 // 2, -4); same(-7 % 3, 2); same(7.5 % 2, 1.5); same(2 ^ 10, 1024.0)
same(0x7fffffffffffffff & 0xff, 255); same(1 << 62 >> 61, 2); same(~0, -1)

-- Mathematics.
for i = 1, 60 do
  local x = i / 17
  check(math.abs(math.sin(x) ^ 2 + math.cos(x) ^ 2 - 1) < 1e-15, x)
  check(math.abs(math.exp(math.log(x)) - x) < 1e-14, x)
  check(math.abs(math.tan(x) - math.sin(x) / math.cos(x)) < 1e-11, x)
  check(math.abs(math.atan(math.sin(x), math.cos(x)) - (x > math.pi and x - 2 * math.pi or x)) < 1e-14, x)
  same(math.floor(math.sqrt(i * i)), i)
  same(math.tointeger(2 ^ (i % 53)), 1 << (i % 53))
end
same(math.fmod(-7, 3), -1); same(math.ceil(1.2), 2); same(math.ult(1, -1), true)
same(math.log(8, 2), 3.0); same(math.log(1000, 10), 3.0)

-- Strings and patterns.
local s = ("the quick brown fox "):rep(40)
same(#s:gsub("%w+", string.upper), #s)
same(select(2, s:gsub("qu(i)ck", "%1")), 40)
same(s:find("brown", 500, true), 511)
same(("k=v, a=b"):gsub("(%w+)=(%w+)", "%2=%1"), "v=k, b=a")
same(("  trim  "):match("^%s*(.-)%s*$"), "trim")
same(("x"):rep(3, ","), "x,x,x")
same(("%d"):format(3), "3")
same(table.concat({("a,b,,c"):byte(1, -1)}, " "), "97 44 98 44 44 99")
same(string.pack("<i4z", 77, "hi"), "M\0\0\0hi\0")
same(select(2, string.unpack("<dI2", string.pack("<dI2", 0.5, 513))), 513)
for i = 1, 200 do
  local code = i * 37 % 0x10ffff
  same(utf8.codepoint(utf8.char(code)), code)
end
same(utf8.len("na\u{ef}ve \u{20ac}"), 7)
same(("A"):lower() .. ("z"):upper(), "aZ")
check("a" < "b" and "a" < "aa" and not ("Z" > "a"), "order")

-- Tables, closures, coroutines, errors, metatables.
local t = {}
for i = 1, 5000 do t[i] = (i * 7919) % 5003 end
table.sort(t)
for i = 2, #t do if t[i - 1] > t[i] then error("sort") end end
count = count + 1
same(select("#", table.unpack({1, nil, 3}, 1, 3)), 3)
same(table.concat(table.move({1, 2, 3}, 1, 3, 2), ","), "1,1,2,3")
local co = coroutine.wrap(function(a) for i = 1, 100 do a = a + coroutine.yield(a) end return "end" end)
local last = co(0)
for i = 1, 99 do last = co(i) end
same(last, 4950)
local good, message = pcall(function() local x = nil; return x.y end)
check(not good and message:find("nil"), message)
same(select(2, pcall(error, {code = 5})).code, 5)
local object = setmetatable({}, {__index = function(_, k) return k .. "!" end, __call = function(_, a) return a * 2 end,
  __close = function() count = count + 1 end})
same(object.x, "x!"); same(object(21), 42)
do local c <close> = object end
goto done
::done::
for i = 1, 20 do local junk = {} for j = 1, 2000 do junk[j] = {j} end end
collectgarbage(); collectgarbage("generational"); collectgarbage("incremental")
check(collectgarbage("count") < 20000, "memory")
same(load("return 1 + ...")(2), 3)
same(load(string.dump(function() return 42 end))(), 42)

-- Files, time, system.
local name = os.tmpname()
local f = assert(io.open(name, "w"))
f:setvbuf("full", 1024)
for i = 1, 1000 do f:write(i, " ", i / 3, "\n") end
f:close()
f = assert(io.open(name))
local sum = 0
for i = 1, 1000 do
  local a, b = f:read("n", "n")
  same(a, i)
  check(math.abs(b - i / 3) < 1e-9, i)
  sum = sum + a
end
same(sum, 500500)
same(f:seek("set", 2), 2)
check(f:read("l"), "line")
f:close()
for line in io.lines(name) do sum = sum - tonumber(line:match("^%d+")) end
same(sum, 0)
same(os.rename(name, name .. "x"), true)
same(os.remove(name .. "x"), true)
check(not os.remove(name .. "x"), "gone")
same(os.getenv("TZ"), "UTC")
same(os.date("!%Y-%m-%d %H:%M:%S", 86400 * 365), "1971-01-01 00:00:00")
same(os.time({year = 2020, month = 2, day = 30, hour = 12}), 1583064000)
same(os.date("%A %j", 1583064000), "Sunday 061")
check(os.clock() >= 0 and os.time() > 1600000000, "time")
same(os.setlocale("no such locale"), nil)
same(os.setlocale("C"), "C")
same(select(3, os.execute("exit 3")), 3)
local p = io.popen("echo from the shell")
same(p:read("a"), "from the shell\n")
same(select(2, p:close()), "exit")
check(not pcall(require, "no.such.module"), "require")
same(package.loadlib("/no/such/library.so", "*"), nil)
print("tests " .. count)
