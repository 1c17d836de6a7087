// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { count, fail, pass, words } from '../schema-calls.ts';
"use strict";
export const validateClassicConfig = validate21;
const pattern0 = words("env|wizard|diagnostics|logging|update|browser|ui|nodeHost|tools|bindings|broadcast|audio|media|messages|commands|approvals|session|cron|hooks|web|channels|discovery|canvasHost|talk|gateway|skills|plugins");
const pattern1 = words("lastTouchedVersion|lastTouchedAt");
const pattern3 = words("provider|email");
const pattern5 = words("billingBackoffHours|billingMaxHours|failureWindowHours");
const pattern7 = words("id|name");
const pattern8 = words("contextWindow|maxTokens");
const pattern9 = words("input|output|cacheRead|cacheWrite");
const pattern11 = words("supportsStore|supportsDeveloperRole|supportsReasoningEffort");
const pattern15 = words("model|imageModel");
const pattern16 = words("workspace|repoRoot|skipBootstrap|bootstrapMaxChars|userTimezone|timeFormat|envelopeTimezone|envelopeTimestamp|envelopeElapsed|contextTokens|cliBackends|memorySearch|contextPruning|compaction|thinkingDefault|verboseDefault|elevatedDefault|blockStreamingDefault|blockStreamingBreak|blockStreamingChunk|blockStreamingCoalesce|humanDelay|timeoutSeconds|mediaMaxMb|typingIntervalSeconds|typingMode|heartbeat|maxConcurrent|subagents|sandbox");
const pattern19 = words("id|name|workspace|agentDir");
const pattern20 = words("memorySearch|humanDelay|heartbeat|identity|groupChat|subagents|sandbox|tools");

function validate22(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(typeof data[i0] !== "string"){
vErrors = fail(vErrors, instancePath+"/" + i0, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "array"});
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}


function validate24(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data == "number"){
if(data <= 0 || isNaN(data)){
vErrors = fail(vErrors, instancePath, "exclusiveMinimum", {comparison: ">", limit: 0}, "must be > 0");
errors++;
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "number"});
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

import func2_module from "ajv/dist/runtime/ucs2length.js";
const func2 = func2_module.default ?? func2_module;

function validate27(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func2(data) < 1){
vErrors = fail(vErrors, instancePath, "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((((((data === "openai-completions") || (data === "openai-responses")) || (data === "anthropic-messages")) || (data === "google-generative-ai")) || (data === "github-copilot")) || (data === "bedrock-converse-stream"))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["openai-completions","openai-responses","anthropic-messages","google-generative-ai","github-copilot","bedrock-converse-stream"]});
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(typeof data[key0] !== "string"){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}


function validate37(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "primary") || (key0 === "fallbacks"))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.primary !== undefined){
if(typeof data.primary !== "string"){
vErrors = fail(vErrors, instancePath+"/primary", "type", {type: "string"});
errors++;
}
}
if(data.fallbacks !== undefined){
vErrors = pass(vErrors, validate22, data.fallbacks, instancePath+"/fallbacks");
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath=""}={}){
/*# sourceURL="urn:openclaw-models:openclaw-classic" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "meta") || (key0 === "auth")) || (key0 === "models")) || (key0 === "agents")) || (pattern0.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.meta !== undefined){
let data0 = data.meta;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(pattern1.test(key1))){
vErrors = fail(vErrors, instancePath+"/meta", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
for(const key2 in data0){
if(pattern1.test(key2)){
if(typeof data0[key2] !== "string"){
vErrors = fail(vErrors, instancePath+"/meta/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/meta", "type", {type: "object"});
errors++;
}
}
if(data.auth !== undefined){
let data2 = data.auth;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key3 in data2){
if(!(((key3 === "profiles") || (key3 === "order")) || (key3 === "cooldowns"))){
vErrors = fail(vErrors, instancePath+"/auth", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data2.profiles !== undefined){
let data3 = data2.profiles;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key4 in data3){
let data4 = data3[key4];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.provider === undefined){
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), "required", {missingProperty: "provider"});
errors++;
}
if(data4.mode === undefined){
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), "required", {missingProperty: "mode"});
errors++;
}
for(const key5 in data4){
if(!((key5 === "mode") || (pattern3.test(key5)))){
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data4.mode !== undefined){
let data5 = data4.mode;
if(!(((data5 === "api_key") || (data5 === "oauth")) || (data5 === "token"))){
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode", "enum", {allowedValues: ["api_key","oauth","token"]});
errors++;
}
}
for(const key6 in data4){
if(pattern3.test(key6)){
if(typeof data4[key6] !== "string"){
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/auth/profiles", "type", {type: "object"});
errors++;
}
}
if(data2.order !== undefined){
let data7 = data2.order;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key7 in data7){
vErrors = pass(vErrors, validate22, data7[key7], instancePath+"/auth/order/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/auth/order", "type", {type: "object"});
errors++;
}
}
if(data2.cooldowns !== undefined){
let data9 = data2.cooldowns;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key8 in data9){
if(!((key8 === "billingBackoffHoursByProvider") || (pattern5.test(key8)))){
vErrors = fail(vErrors, instancePath+"/auth/cooldowns", "additionalProperties", {additionalProperty: key8});
errors++;
}
}
if(data9.billingBackoffHoursByProvider !== undefined){
let data10 = data9.billingBackoffHoursByProvider;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key9 in data10){
vErrors = pass(vErrors, validate24, data10[key9], instancePath+"/auth/cooldowns/billingBackoffHoursByProvider/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/auth/cooldowns/billingBackoffHoursByProvider", "type", {type: "object"});
errors++;
}
}
for(const key10 in data9){
if(pattern5.test(key10)){
vErrors = pass(vErrors, validate24, data9[key10], instancePath+"/auth/cooldowns/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/auth/cooldowns", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/auth", "type", {type: "object"});
errors++;
}
}
if(data.models !== undefined){
let data13 = data.models;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key11 in data13){
if(!(((key11 === "mode") || (key11 === "providers")) || (key11 === "bedrockDiscovery"))){
vErrors = fail(vErrors, instancePath+"/models", "additionalProperties", {additionalProperty: key11});
errors++;
}
}
if(data13.mode !== undefined){
let data14 = data13.mode;
if(!((data14 === "merge") || (data14 === "replace"))){
vErrors = fail(vErrors, instancePath+"/models/mode", "enum", {allowedValues: ["merge","replace"]});
errors++;
}
}
if(data13.providers !== undefined){
let data15 = data13.providers;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key12 in data15){
let data16 = data15[key12];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.baseUrl === undefined){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), "required", {missingProperty: "baseUrl"});
errors++;
}
if(data16.models === undefined){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), "required", {missingProperty: "models"});
errors++;
}
for(const key13 in data16){
if(!(((((((key13 === "baseUrl") || (key13 === "apiKey")) || (key13 === "auth")) || (key13 === "api")) || (key13 === "headers")) || (key13 === "authHeader")) || (key13 === "models"))){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key13});
errors++;
}
}
if(data16.baseUrl !== undefined){
vErrors = pass(vErrors, validate27, data16.baseUrl, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/baseUrl");
errors = count(vErrors);
}
if(data16.apiKey !== undefined){
if(typeof data16.apiKey !== "string"){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey", "type", {type: "string"});
errors++;
}
}
if(data16.auth !== undefined){
let data19 = data16.auth;
if(!((((data19 === "api-key") || (data19 === "aws-sdk")) || (data19 === "oauth")) || (data19 === "token"))){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth", "enum", {allowedValues: ["api-key","aws-sdk","oauth","token"]});
errors++;
}
}
if(data16.api !== undefined){
vErrors = pass(vErrors, validate29, data16.api, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/api");
errors = count(vErrors);
}
if(data16.headers !== undefined){
vErrors = pass(vErrors, validate31, data16.headers, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers");
errors = count(vErrors);
}
if(data16.authHeader !== undefined){
if(typeof data16.authHeader !== "boolean"){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/authHeader", "type", {type: "boolean"});
errors++;
}
}
if(data16.models !== undefined){
let data23 = data16.models;
if(Array.isArray(data23)){
const len0 = data23.length;
for(let i0=0; i0<len0; i0++){
let data24 = data23[i0];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.id === undefined){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0, "required", {missingProperty: "id"});
errors++;
}
if(data24.name === undefined){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0, "required", {missingProperty: "name"});
errors++;
}
for(const key14 in data24){
if(!((((((((key14 === "api") || (key14 === "reasoning")) || (key14 === "input")) || (key14 === "cost")) || (key14 === "headers")) || (key14 === "compat")) || (pattern7.test(key14))) || (pattern8.test(key14)))){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0, "additionalProperties", {additionalProperty: key14});
errors++;
}
}
if(data24.api !== undefined){
vErrors = pass(vErrors, validate29, data24.api, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/api");
errors = count(vErrors);
}
if(data24.reasoning !== undefined){
if(typeof data24.reasoning !== "boolean"){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/reasoning", "type", {type: "boolean"});
errors++;
}
}
if(data24.input !== undefined){
let data27 = data24.input;
if(Array.isArray(data27)){
const len1 = data27.length;
for(let i1=0; i1<len1; i1++){
let data28 = data27[i1];
if(!((data28 === "text") || (data28 === "image"))){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/input/" + i1, "enum", {allowedValues: ["text","image"]});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/input", "type", {type: "array"});
errors++;
}
}
if(data24.cost !== undefined){
let data29 = data24.cost;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key15 in data29){
if(!(pattern9.test(key15))){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/cost", "additionalProperties", {additionalProperty: key15});
errors++;
}
}
for(const key16 in data29){
if(pattern9.test(key16)){
if(!(typeof data29[key16] == "number")){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/cost/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "number"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/cost", "type", {type: "object"});
errors++;
}
}
if(data24.headers !== undefined){
vErrors = pass(vErrors, validate31, data24.headers, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/headers");
errors = count(vErrors);
}
if(data24.compat !== undefined){
let data32 = data24.compat;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key17 in data32){
if(!((key17 === "maxTokensField") || (pattern11.test(key17)))){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/compat", "additionalProperties", {additionalProperty: key17});
errors++;
}
}
if(data32.maxTokensField !== undefined){
let data33 = data32.maxTokensField;
if(!((data33 === "max_completion_tokens") || (data33 === "max_tokens"))){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/compat/maxTokensField", "enum", {allowedValues: ["max_completion_tokens","max_tokens"]});
errors++;
}
}
for(const key18 in data32){
if(pattern11.test(key18)){
if(typeof data32[key18] !== "boolean"){
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/compat/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "boolean"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/compat", "type", {type: "object"});
errors++;
}
}
for(const key19 in data24){
if(pattern7.test(key19)){
vErrors = pass(vErrors, validate27, data24[key19], instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
for(const key20 in data24){
if(pattern8.test(key20)){
vErrors = pass(vErrors, validate24, data24[key20], instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0+"/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/models", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/models/providers", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/models", "type", {type: "object"});
errors++;
}
}
if(data.agents !== undefined){
let data37 = data.agents;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key21 in data37){
if(!((key21 === "defaults") || (key21 === "list"))){
vErrors = fail(vErrors, instancePath+"/agents", "additionalProperties", {additionalProperty: key21});
errors++;
}
}
if(data37.defaults !== undefined){
let data38 = data37.defaults;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key22 in data38){
if(!(((key22 === "models") || (pattern15.test(key22))) || (pattern16.test(key22)))){
vErrors = fail(vErrors, instancePath+"/agents/defaults", "additionalProperties", {additionalProperty: key22});
errors++;
}
}
if(data38.models !== undefined){
let data39 = data38.models;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key23 in data39){
let data40 = data39[key23];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key24 in data40){
if(!((key24 === "alias") || (key24 === "params"))){
vErrors = fail(vErrors, instancePath+"/agents/defaults/models/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key24});
errors++;
}
}
if(data40.alias !== undefined){
if(typeof data40.alias !== "string"){
vErrors = fail(vErrors, instancePath+"/agents/defaults/models/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/alias", "type", {type: "string"});
errors++;
}
}
if(data40.params !== undefined){
let data42 = data40.params;
if(!(data42 && typeof data42 == "object" && !Array.isArray(data42))){
vErrors = fail(vErrors, instancePath+"/agents/defaults/models/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/params", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/agents/defaults/models/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/agents/defaults/models", "type", {type: "object"});
errors++;
}
}
for(const key25 in data38){
if(pattern15.test(key25)){
vErrors = pass(vErrors, validate37, data38[key25], instancePath+"/agents/defaults/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/agents/defaults", "type", {type: "object"});
errors++;
}
}
if(data37.list !== undefined){
let data44 = data37.list;
if(Array.isArray(data44)){
const len2 = data44.length;
for(let i2=0; i2<len2; i2++){
let data45 = data44[i2];
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.id === undefined){
vErrors = fail(vErrors, instancePath+"/agents/list/" + i2, "required", {missingProperty: "id"});
errors++;
}
for(const key27 in data45){
if(!((((key27 === "default") || (key27 === "model")) || (pattern19.test(key27))) || (pattern20.test(key27)))){
vErrors = fail(vErrors, instancePath+"/agents/list/" + i2, "additionalProperties", {additionalProperty: key27});
errors++;
}
}
if(data45.default !== undefined){
if(typeof data45.default !== "boolean"){
vErrors = fail(vErrors, instancePath+"/agents/list/" + i2+"/default", "type", {type: "boolean"});
errors++;
}
}
if(data45.model !== undefined){
let data47 = data45.model;
if((typeof data47 !== "string") && (!(data47 && typeof data47 == "object" && !Array.isArray(data47)))){
vErrors = fail(vErrors, instancePath+"/agents/list/" + i2+"/model", "type", {type: ["string","object"]});
errors++;
}
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key28 in data47){
if(!((key28 === "primary") || (key28 === "fallbacks"))){
vErrors = fail(vErrors, instancePath+"/agents/list/" + i2+"/model", "additionalProperties", {additionalProperty: key28});
errors++;
}
}
if(data47.primary !== undefined){
if(typeof data47.primary !== "string"){
vErrors = fail(vErrors, instancePath+"/agents/list/" + i2+"/model/primary", "type", {type: "string"});
errors++;
}
}
if(data47.fallbacks !== undefined){
vErrors = pass(vErrors, validate22, data47.fallbacks, instancePath+"/agents/list/" + i2+"/model/fallbacks");
errors = count(vErrors);
}
}
}
for(const key29 in data45){
if(pattern19.test(key29)){
if(typeof data45[key29] !== "string"){
vErrors = fail(vErrors, instancePath+"/agents/list/" + i2+"/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/agents/list/" + i2, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/agents/list", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/agents", "type", {type: "object"});
errors++;
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

