// SPDX-License-Identifier: MIT
// What ECMAScript 5 says of each expression; a JavaScript engine that was built runs it.
var tests = 0, failed = 0;

function is(what, got, want) {
	tests++;
	if (got !== want && !(got !== got && want !== want)) {
		failed++;
		print(what + ': ' + got + ', not ' + want);
	}
}

function thrown(body) {
	try { body(); } catch (e) { return e.name; }
	return 'nothing';
}

function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

is('fib', fib(20), 6765);
is('sum', 0.1 + 0.2, 0.30000000000000004);
is('text of a number', String(1 / 3), '0.3333333333333333');
is('large', String(1e21), '1e+21');
is('toFixed', (1234.5678).toFixed(2), '1234.57');
is('toPrecision', (0.000123456).toPrecision(3), '0.000123');
is('toExponential', (12345).toExponential(2), '1.23e+4');
is('radix', (255).toString(16), 'ff');
is('parseInt', parseInt('0x1f'), 31);
is('parseFloat', parseFloat('3.25abc'), 3.25);
is('not a number', Number('x'), NaN);
is('negative zero', 1 / -0, -Infinity);
is('remainder', -7 % 3, -1);
is('fractional remainder', 5.5 % 2, 1.5);
is('shift', -1 >>> 28, 15);
is('to 32 bits', 4294967297 | 0, 1);
is('sqrt', Math.sqrt(2), 1.4142135623730951);
is('pow', Math.pow(2, 0.5), 1.4142135623730951);
is('floor', Math.floor(-1.5), -2);
is('round', Math.round(2.5), 3);
is('atan2', Math.atan2(-0, -1), -Math.PI);
is('exp', Math.exp(1).toFixed(12), '2.718281828459');
is('log', Math.log(10).toFixed(12), '2.302585092994');
is('sin', Math.sin(1).toFixed(12), '0.841470984808');
is('upper', 'Ärger'.toUpperCase(), 'ÄRGER');
is('length', 'äöü'.length, 3);
is('code', 'é'.charCodeAt(0), 233);
is('split', 'a,b,,c'.split(',').join('|'), 'a|b||c');
is('replace', 'x1y22'.replace(/\d+/g, function (d) { return '<' + d + '>'; }), 'x<1>y<22>');
is('match', /(\w+)@(\w+)\.com/.exec('to joe@host.com now').slice(1).join(), 'joe,host');
is('lazy', 'aaa'.match(/a+?/)[0], 'a');
is('lookahead', 'foobar'.search(/o(?=b)/), 2);
is('JSON', JSON.stringify({ a: [1, null, 'x\n'], b: { c: true } }), '{"a":[1,null,"x\\n"],"b":{"c":true}}');
is('parse', JSON.parse('{"k":[1,2,{"z":"\\u00e9"}]}').k[2].z, 'é');
is('bad JSON', thrown(function () { JSON.parse('{'); }), 'SyntaxError');
is('no such name', thrown(function () { return nothing; }), 'ReferenceError');
is('no function', thrown(function () { (1)(); }), 'TypeError');
is('bad length', thrown(function () { return new Array(-1); }), 'RangeError');
is('sort', [3, 1, 10, 2].sort(function (a, b) { return a - b; }).join(), '1,2,3,10');
is('sort as text', [3, 1, 10, 2].sort().join(), '1,10,2,3');
is('map', [1, 2, 3].map(function (x) { return x * x; }).join(), '1,4,9');
is('reduce', [1, 2, 3, 4].reduce(function (a, b) { return a * b; }), 24);
is('splice', (function () { var a = [1, 2, 3, 4]; a.splice(1, 2, 'x'); return a.join(); })(), '1,x,4');
is('closure', (function () { var n = 0; function f() { return ++n; } f(); return f(); })(), 2);
is('prototype', (function () { function A() {} A.prototype.v = 7; return new A().v; })(), 7);
is('keys', Object.keys({ a: 1, b: 2 }).join(), 'a,b');
is('getter', Object.defineProperty({}, 'p', { get: function () { return 5; } }).p, 5);
is('date', new Date(Date.UTC(2000, 1, 29, 12, 30)).toISOString(), '2000-02-29T12:30:00.000Z');
is('date of text', Date.parse('1970-01-02T00:00:00Z'), 86400000);
is('local time', new Date(0).getTimezoneOffset(), 0);
is('finally', (function () { try { return 1; } finally { tests += 0; } })(), 1);
is('uri', encodeURIComponent('é &'), '%C3%A9%20%26');
is('many objects', (function () {
	var all = [];
	for (var i = 0; i < 100000; i++)
		all[i % 1000] = { i: i, text: 'number ' + i };
	return all[999].text;
})(), 'number 99999');
is('much text', (function () {
	var s = '';
	for (var i = 0; i < 5000; i++)
		s += i;
	return s.length;
})(), 18890);

if (failed)
	throw new Error(failed + ' failed');
print('tests ' + tests);
