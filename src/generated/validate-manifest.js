// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { fail } from '../schema-failure.ts';
"use strict";
export const validateManifest = validate21;
const func2 = Object.prototype.hasOwnProperty;
import func3_module from "ajv/dist/runtime/ucs2length.js";
const func3 = func3_module.default ?? func3_module;

function validate22(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func3(data) < 1){
vErrors = fail(vErrors, instancePath, "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const pattern0 = new RegExp("^v?\\d{4}\\.\\d{1,2}\\.\\d{1,3}(-((beta|alpha|rc)\\.?)?\\d+)?$", "u");

function validate24(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","null"]});
errors++;
}
if(typeof data === "string"){
if(!pattern0.test(data)){
vErrors = fail(vErrors, instancePath, "pattern", {pattern: "^v?\\d{4}\\.\\d{1,2}\\.\\d{1,3}(-((beta|alpha|rc)\\.?)?\\d+)?$"}, "must match pattern \""+"^v?\\d{4}\\.\\d{1,2}\\.\\d{1,3}(-((beta|alpha|rc)\\.?)?\\d+)?$"+"\"");
errors++;
}
}
validate24.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","null"]});
errors++;
}
if(typeof data === "string"){
if(func3(data) < 1){
vErrors = fail(vErrors, instancePath, "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
validate26.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func3(data) < 1){
vErrors = fail(vErrors, instancePath, "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data[i0], {instancePath:instancePath+"/" + i0}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate28.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","null"]});
errors++;
}
if(typeof data === "string"){
if(func3(data) < 1){
vErrors = fail(vErrors, instancePath, "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
validate33.errors = vErrors;
return errors === 0;
}


function validate35(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data[i0], {instancePath:instancePath+"/" + i0}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate35.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","object","null"]});
errors++;
}
if(typeof data === "string"){
if(func3(data) < 1){
vErrors = fail(vErrors, instancePath, "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "primary") || (key0 === "fallbacks"))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.primary !== undefined){
if(!(validate33(data.primary, {instancePath:instancePath+"/primary"}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.fallbacks !== undefined){
if(!(validate35(data.fallbacks, {instancePath:instancePath+"/fallbacks"}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
validate32.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^declared$", "u");

function validate39(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(((!(Array.isArray(data))) && (typeof data !== "string")) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","string","null"]});
errors++;
}
if(typeof data === "string"){
if(!pattern1.test(data)){
vErrors = fail(vErrors, instancePath, "pattern", {pattern: "^declared$"}, "must match pattern \""+"^declared$"+"\"");
errors++;
}
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data[i0], {instancePath:instancePath+"/" + i0}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate39.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","null"]});
errors++;
}
if(typeof data === "string"){
if(func3(data) < 1){
vErrors = fail(vErrors, instancePath, "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
validate44.errors = vErrors;
return errors === 0;
}


function validate46(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data[i0], {instancePath:instancePath+"/" + i0}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate46.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","object","null"]});
errors++;
}
if(typeof data === "string"){
if(func3(data) < 1){
vErrors = fail(vErrors, instancePath, "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "primary") || (key0 === "fallbacks"))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.primary !== undefined){
if(!(validate44(data.primary, {instancePath:instancePath+"/primary"}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.fallbacks !== undefined){
if(!(validate46(data.fallbacks, {instancePath:instancePath+"/fallbacks"}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
}
validate43.errors = vErrors;
return errors === 0;
}


function validate50(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","object","null"]});
errors++;
}
if(typeof data === "string"){
if(func3(data) < 1){
vErrors = fail(vErrors, instancePath, "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "primary")){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.primary !== undefined){
if(!(validate44(data.primary, {instancePath:instancePath+"/primary"}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
validate50.errors = vErrors;
return errors === 0;
}


function validate42(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call({"subagents":0,"heartbeat":0,"compaction":0,"memory-flush":0,"utility":0,"decision":0,"pdf":0,"voice":0,"image-generation":0,"video":0,"music":0,"reviewer":0,"speech-summary":0}, key0))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.subagents !== undefined){
if(!(validate43(data.subagents, {instancePath:instancePath+"/subagents"}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.heartbeat !== undefined){
if(!(validate50(data.heartbeat, {instancePath:instancePath+"/heartbeat"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.compaction !== undefined){
if(!(validate50(data.compaction, {instancePath:instancePath+"/compaction"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data["memory-flush"] !== undefined){
if(!(validate50(data["memory-flush"], {instancePath:instancePath+"/memory-flush"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.utility !== undefined){
if(!(validate50(data.utility, {instancePath:instancePath+"/utility"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.decision !== undefined){
if(!(validate50(data.decision, {instancePath:instancePath+"/decision"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.pdf !== undefined){
if(!(validate43(data.pdf, {instancePath:instancePath+"/pdf"}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.voice !== undefined){
if(!(validate43(data.voice, {instancePath:instancePath+"/voice"}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data["image-generation"] !== undefined){
if(!(validate43(data["image-generation"], {instancePath:instancePath+"/image-generation"}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.video !== undefined){
if(!(validate43(data.video, {instancePath:instancePath+"/video"}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.music !== undefined){
if(!(validate43(data.music, {instancePath:instancePath+"/music"}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.reviewer !== undefined){
if(!(validate43(data.reviewer, {instancePath:instancePath+"/reviewer"}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data["speech-summary"] !== undefined){
if(!(validate50(data["speech-summary"], {instancePath:instancePath+"/speech-summary"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
validate42.errors = vErrors;
return errors === 0;
}


function validate65(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((((((((((data === "off") || (data === "minimal")) || (data === "low")) || (data === "medium")) || (data === "high")) || (data === "xhigh")) || (data === "adaptive")) || (data === "max")) || (data === "ultra")) || (data === null))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["off","minimal","low","medium","high","xhigh","adaptive","max","ultra",null]});
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}


function validate67(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!((typeof data == "number") && (!(data % 1) && !isNaN(data)))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["integer","null"]});
errors++;
}
if(typeof data == "number"){
if(data < 1 || isNaN(data)){
vErrors = fail(vErrors, instancePath, "minimum", {comparison: ">=", limit: 1}, "must be >= 1");
errors++;
}
}
validate67.errors = vErrors;
return errors === 0;
}


function validate69(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","null"]});
errors++;
}
if(typeof data === "string"){
if(func3(data) < 1){
vErrors = fail(vErrors, instancePath, "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
validate69.errors = vErrors;
return errors === 0;
}


function validate71(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}


function validate76(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "boolean") && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["boolean","null"]});
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}


function validate73(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: ["object","null"]});
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(((key1 === "params") || (key1 === "runtime")) || (key1 === "streaming"))){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data0.params !== undefined){
if(!(validate71(data0.params, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/params"}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data0.runtime !== undefined){
if(!(validate69(data0.runtime, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime"}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data0.streaming !== undefined){
if(!(validate76(data0.streaming, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/streaming"}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
}
}
}
validate73.errors = vErrors;
return errors === 0;
}

const pattern2 = new RegExp("^(?:baseUrl|region)$", "u");
const pattern3 = new RegExp("^(?:authHeader|injectNumCtxForOpenAICompat)$", "u");
const pattern4 = new RegExp("^(?:params|agentRuntime|request|localService)$", "u");
const pattern5 = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u");

function validate80(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((((((((((((data === "openai-completions") || (data === "openai-responses")) || (data === "openai-chatgpt-responses")) || (data === "anthropic-messages")) || (data === "google-generative-ai")) || (data === "google-vertex")) || (data === "github-copilot")) || (data === "bedrock-converse-stream")) || (data === "ollama")) || (data === "pi-messages")) || (data === "azure-openai-responses")) || (data === null))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["openai-completions","openai-responses","openai-chatgpt-responses","anthropic-messages","google-generative-ai","google-vertex","github-copilot","bedrock-converse-stream","ollama","pi-messages","azure-openai-responses",null]});
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}


function validate84(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","object","null"]});
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}


function validate83(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate84(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
}
validate83.errors = vErrors;
return errors === 0;
}


function validate87(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(typeof data == "number")) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["number","null"]});
errors++;
}
if(typeof data == "number"){
if(data <= 0 || isNaN(data)){
vErrors = fail(vErrors, instancePath, "exclusiveMinimum", {comparison: ">", limit: 0}, "must be > 0");
errors++;
}
}
validate87.errors = vErrors;
return errors === 0;
}

const pattern6 = new RegExp("^(?:name|baseUrl)$", "u");
const pattern7 = new RegExp("^(?:cost|thinkingLevelMap|params|agentRuntime|compat|mediaInput)$", "u");
const pattern8 = new RegExp("^(?:contextWindow|contextTokens|maxTokens)$", "u");

function validate95(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}


function validate89(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
for(const key0 in data){
if(!(((((((((key0 === "id") || (key0 === "api")) || (key0 === "reasoning")) || (key0 === "input")) || (key0 === "headers")) || (key0 === "metadataSource")) || (pattern6.test(key0))) || (pattern7.test(key0))) || (pattern8.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.id !== undefined){
if(!(validate22(data.id, {instancePath:instancePath+"/id"}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.api !== undefined){
if(!(validate80(data.api, {instancePath:instancePath+"/api"}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data.reasoning !== undefined){
if(!(validate76(data.reasoning, {instancePath:instancePath+"/reasoning"}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data.input !== undefined){
let data3 = data.input;
if((!(Array.isArray(data3))) && (data3 !== null)){
vErrors = fail(vErrors, instancePath+"/input", "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(!((((data4 === "text") || (data4 === "image")) || (data4 === "video")) || (data4 === "audio"))){
vErrors = fail(vErrors, instancePath+"/input/" + i0, "enum", {allowedValues: ["text","image","video","audio"]});
errors++;
}
}
}
}
if(data.headers !== undefined){
if(!(validate83(data.headers, {instancePath:instancePath+"/headers"}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data.metadataSource !== undefined){
let data6 = data.metadataSource;
if((typeof data6 !== "string") && (data6 !== null)){
vErrors = fail(vErrors, instancePath+"/metadataSource", "type", {type: ["string","null"]});
errors++;
}
}
for(const key1 in data){
if(pattern6.test(key1)){
if(!(validate33(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
for(const key2 in data){
if(pattern7.test(key2)){
if(!(validate95(data[key2], {instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
}
for(const key3 in data){
if(pattern8.test(key3)){
if(!(validate87(data[key3], {instancePath:instancePath+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}


function validate79(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "mode")){
let data0 = data[key0];
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: ["object","null"]});
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((((((((((key1 === "api") || (key1 === "auth")) || (key1 === "apiKey")) || (key1 === "headers")) || (key1 === "timeoutSeconds")) || (key1 === "maxTokens")) || (key1 === "models")) || (pattern2.test(key1))) || (pattern3.test(key1))) || (pattern4.test(key1)))){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data0.api !== undefined){
if(!(validate80(data0.api, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/api"}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data0.auth !== undefined){
let data2 = data0.auth;
if(!(((((data2 === "api-key") || (data2 === "aws-sdk")) || (data2 === "oauth")) || (data2 === "token")) || (data2 === null))){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth", "enum", {allowedValues: ["api-key","aws-sdk","oauth","token",null]});
errors++;
}
}
if(data0.apiKey !== undefined){
let data3 = data0.apiKey;
if(((typeof data3 !== "string") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))) && (data3 !== null)){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey", "type", {type: ["string","object","null"]});
errors++;
}
if(typeof data3 === "string"){
if(func3(data3) < 1){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey", "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.source === undefined){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey", "required", {missingProperty: "source"});
errors++;
}
if(data3.provider === undefined){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey", "required", {missingProperty: "provider"});
errors++;
}
if(data3.id === undefined){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey", "required", {missingProperty: "id"});
errors++;
}
for(const key2 in data3){
if(!(((key2 === "source") || (key2 === "provider")) || (key2 === "id"))){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data3.source !== undefined){
let data4 = data3.source;
if(!((((data4 === "env") || (data4 === "file")) || (data4 === "exec")) || (data4 === "store"))){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey/source", "enum", {allowedValues: ["env","file","exec","store"]});
errors++;
}
}
if(data3.provider !== undefined){
let data5 = data3.provider;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey/provider", "pattern", {pattern: "^[a-z][a-z0-9_-]{0,63}$"}, "must match pattern \""+"^[a-z][a-z0-9_-]{0,63}$"+"\"");
errors++;
}
}
else {
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey/provider", "type", {type: "string"});
errors++;
}
}
if(data3.id !== undefined){
if(!(validate22(data3.id, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey/id"}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data0.headers !== undefined){
if(!(validate83(data0.headers, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers"}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data0.timeoutSeconds !== undefined){
let data8 = data0.timeoutSeconds;
if((!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) && (data8 !== null)){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutSeconds", "type", {type: ["integer","null"]});
errors++;
}
if(typeof data8 == "number"){
if(data8 <= 0 || isNaN(data8)){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutSeconds", "exclusiveMinimum", {comparison: ">", limit: 0}, "must be > 0");
errors++;
}
}
}
if(data0.maxTokens !== undefined){
if(!(validate87(data0.maxTokens, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxTokens"}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data0.models !== undefined){
let data10 = data0.models;
if((!(Array.isArray(data10))) && (data10 !== null)){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/models", "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
if(!(validate89(data10[i0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
}
}
for(const key3 in data0){
if(pattern2.test(key3)){
if(!(validate33(data0[key3], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
for(const key4 in data0){
if(pattern3.test(key4)){
if(!(validate76(data0[key4], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
}
for(const key5 in data0){
if(pattern4.test(key5)){
if(!(validate95(data0[key5], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data.mode !== undefined){
let data15 = data.mode;
if(!(((data15 === "merge") || (data15 === "replace")) || (data15 === null))){
vErrors = fail(vErrors, instancePath+"/mode", "enum", {allowedValues: ["merge","replace",null]});
errors++;
}
}
}
validate79.errors = vErrors;
return errors === 0;
}


function validate103(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate33(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
validate103.errors = vErrors;
return errors === 0;
}


function validate108(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
validate108.errors = vErrors;
return errors === 0;
}


function validate107(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate108(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
}
validate107.errors = vErrors;
return errors === 0;
}


function validate106(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "order")){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.order !== undefined){
if(!(validate107(data.order, {instancePath:instancePath+"/order"}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
}
validate106.errors = vErrors;
return errors === 0;
}


function validate116(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(((!(Array.isArray(data))) && (typeof data !== "string")) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","string","null"]});
errors++;
}
if(typeof data === "string"){
if(!pattern1.test(data)){
vErrors = fail(vErrors, instancePath, "pattern", {pattern: "^declared$"}, "must match pattern \""+"^declared$"+"\"");
errors++;
}
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data[i0], {instancePath:instancePath+"/" + i0}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate116.errors = vErrors;
return errors === 0;
}

const pattern16 = new RegExp("^(?:subagents|reviewer)$", "u");

function validate119(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "heartbeat") || (key0 === "utility")) || (key0 === "decision")) || (key0 === "speech-summary")) || (pattern16.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.heartbeat !== undefined){
if(!(validate50(data.heartbeat, {instancePath:instancePath+"/heartbeat"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.utility !== undefined){
if(!(validate50(data.utility, {instancePath:instancePath+"/utility"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data.decision !== undefined){
if(!(validate50(data.decision, {instancePath:instancePath+"/decision"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data["speech-summary"] !== undefined){
if(!(validate50(data["speech-summary"], {instancePath:instancePath+"/speech-summary"}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
for(const key1 in data){
if(pattern16.test(key1)){
if(!(validate43(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
}
validate119.errors = vErrors;
return errors === 0;
}


function validate131(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "order")){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.order !== undefined){
if(!(validate107(data.order, {instancePath:instancePath+"/order"}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
}
validate131.errors = vErrors;
return errors === 0;
}


function validate113(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: ["object","null"]});
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(func2.call({"primary":0,"fallbacks":0,"allow":0,"roles":0,"thinking":0,"contextTokens":0,"runtime":0,"params":0,"models":0,"auth":0}, key1))){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data0.primary !== undefined){
if(!(validate33(data0.primary, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary"}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data0.fallbacks !== undefined){
if(!(validate35(data0.fallbacks, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks"}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data0.allow !== undefined){
if(!(validate116(data0.allow, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow"}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data0.roles !== undefined){
if(!(validate119(data0.roles, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles"}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
if(data0.thinking !== undefined){
if(!(validate65(data0.thinking, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/thinking"}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data0.contextTokens !== undefined){
if(!(validate67(data0.contextTokens, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/contextTokens"}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data0.runtime !== undefined){
if(!(validate69(data0.runtime, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime"}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data0.params !== undefined){
if(!(validate71(data0.params, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/params"}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data0.models !== undefined){
if(!(validate73(data0.models, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/models"}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
if(data0.auth !== undefined){
if(!(validate131(data0.auth, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth"}))){
vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
errors = vErrors.length;
}
}
}
}
}
validate113.errors = vErrors;
return errors === 0;
}


function validate135(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate33(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
validate135.errors = vErrors;
return errors === 0;
}


function validate139(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((data === "exact") || (data === "listed"))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["exact","listed"]});
errors++;
}
validate139.errors = vErrors;
return errors === 0;
}


function validate138(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "aliases") || (key0 === "auth.order")) || (key0 === "providers.models"))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.aliases !== undefined){
if(!(validate139(data.aliases, {instancePath:instancePath+"/aliases"}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
if(data["auth.order"] !== undefined){
if(!(validate139(data["auth.order"], {instancePath:instancePath+"/auth.order"}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
if(data["providers.models"] !== undefined){
if(!(validate139(data["providers.models"], {instancePath:instancePath+"/providers.models"}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
}
validate138.errors = vErrors;
return errors === 0;
}


function validate144(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((data === "auto") || (data === "manual"))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["auto","manual"]});
errors++;
}
validate144.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath=""}={}){
/*# sourceURL="urn:openclaw-models:manifest:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "version"});
errors++;
}
for(const key0 in data){
if(!(func2.call({"version":0,"extends":0,"openclaw":0,"primary":0,"fallbacks":0,"image":0,"allow":0,"roles":0,"thinking":0,"contextTokens":0,"runtime":0,"params":0,"models":0,"providers":0,"aliases":0,"auth":0,"agents":0,"moved":0,"manage":0,"apply":0,"hosts":0}, key0))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.version !== undefined){
if(1 !== data.version){
vErrors = fail(vErrors, instancePath+"/version", "const", {allowedValue: 1});
errors++;
}
}
if(data.extends !== undefined){
if(!(validate22(data.extends, {instancePath:instancePath+"/extends"}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.openclaw !== undefined){
if(!(validate24(data.openclaw, {instancePath:instancePath+"/openclaw"}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.primary !== undefined){
if(!(validate26(data.primary, {instancePath:instancePath+"/primary"}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.fallbacks !== undefined){
if(!(validate28(data.fallbacks, {instancePath:instancePath+"/fallbacks"}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.image !== undefined){
if(!(validate32(data.image, {instancePath:instancePath+"/image"}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.allow !== undefined){
if(!(validate39(data.allow, {instancePath:instancePath+"/allow"}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.roles !== undefined){
if(!(validate42(data.roles, {instancePath:instancePath+"/roles"}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.thinking !== undefined){
if(!(validate65(data.thinking, {instancePath:instancePath+"/thinking"}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.contextTokens !== undefined){
if(!(validate67(data.contextTokens, {instancePath:instancePath+"/contextTokens"}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.runtime !== undefined){
if(!(validate69(data.runtime, {instancePath:instancePath+"/runtime"}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data.params !== undefined){
if(!(validate71(data.params, {instancePath:instancePath+"/params"}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.models !== undefined){
if(!(validate73(data.models, {instancePath:instancePath+"/models"}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
if(data.providers !== undefined){
if(!(validate79(data.providers, {instancePath:instancePath+"/providers"}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data.aliases !== undefined){
if(!(validate103(data.aliases, {instancePath:instancePath+"/aliases"}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data.auth !== undefined){
if(!(validate106(data.auth, {instancePath:instancePath+"/auth"}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.agents !== undefined){
if(!(validate113(data.agents, {instancePath:instancePath+"/agents"}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
if(data.moved !== undefined){
if(!(validate135(data.moved, {instancePath:instancePath+"/moved"}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data.manage !== undefined){
if(!(validate138(data.manage, {instancePath:instancePath+"/manage"}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
if(data.apply !== undefined){
if(!(validate144(data.apply, {instancePath:instancePath+"/apply"}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
if(data.hosts !== undefined){
let data20 = data.hosts;
if((!(data20 && typeof data20 == "object" && !Array.isArray(data20))) && (data20 !== null)){
vErrors = fail(vErrors, instancePath+"/hosts", "type", {type: ["object","null"]});
errors++;
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key1 in data20){
let data21 = data20[key1];
if((!(data21 && typeof data21 == "object" && !Array.isArray(data21))) && (data21 !== null)){
vErrors = fail(vErrors, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: ["object","null"]});
errors++;
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key2 in data21){
if(!(func2.call({"openclaw":0,"primary":0,"fallbacks":0,"image":0,"allow":0,"roles":0,"thinking":0,"contextTokens":0,"runtime":0,"params":0,"models":0,"providers":0,"aliases":0,"auth":0,"agents":0,"moved":0,"manage":0,"apply":0}, key2))){
vErrors = fail(vErrors, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data21.openclaw !== undefined){
if(!(validate24(data21.openclaw, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/openclaw"}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data21.primary !== undefined){
if(!(validate26(data21.primary, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary"}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data21.fallbacks !== undefined){
if(!(validate28(data21.fallbacks, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks"}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data21.image !== undefined){
if(!(validate32(data21.image, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/image"}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data21.allow !== undefined){
if(!(validate39(data21.allow, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow"}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data21.roles !== undefined){
if(!(validate42(data21.roles, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles"}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data21.thinking !== undefined){
if(!(validate65(data21.thinking, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/thinking"}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data21.contextTokens !== undefined){
if(!(validate67(data21.contextTokens, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/contextTokens"}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data21.runtime !== undefined){
if(!(validate69(data21.runtime, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime"}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
if(data21.params !== undefined){
if(!(validate71(data21.params, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/params"}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data21.models !== undefined){
if(!(validate73(data21.models, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/models"}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
if(data21.providers !== undefined){
if(!(validate79(data21.providers, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/providers"}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data21.aliases !== undefined){
if(!(validate103(data21.aliases, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases"}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data21.auth !== undefined){
if(!(validate106(data21.auth, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth"}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data21.agents !== undefined){
if(!(validate113(data21.agents, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/agents"}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
if(data21.moved !== undefined){
if(!(validate135(data21.moved, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/moved"}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data21.manage !== undefined){
if(!(validate138(data21.manage, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/manage"}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
if(data21.apply !== undefined){
if(!(validate144(data21.apply, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/apply"}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

