// recognize.js: a text -> nanoseconds that Recognizers-Text takes for its quantities in Chinese.
// Usage: node recognize.js FOLDER-OF-NODE_MODULES FILE BYTES
'use strict';
const [folder, file, bytes] = process.argv.slice(2);
const { createRequire } = require('module');
const { resolve } = require('path');
const suite = createRequire(resolve(folder) + '/')('@microsoft/recognizers-text-suite');
const { readFileSync } = require('fs');

const lines = readFileSync(file).subarray(0, Number(bytes)).toString('utf8').split('\n');
const culture = suite.Culture.Chinese;
const models = [
    suite.recognizeNumber, suite.recognizePercentage, suite.recognizeCurrency,
    suite.recognizeDimension, suite.recognizeTemperature, suite.recognizeAge,
];

function all() {
    let found = 0;
    for (const line of lines)
        if (line) for (const model of models) found += model(line, culture).length;
    return found;
}

all();
const begin = process.hrtime.bigint();
const found = all();
console.log(`time\t${process.hrtime.bigint() - begin}`);
console.log(`found\t${found}`);
