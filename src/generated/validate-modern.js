// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { count, fail, pass, words } from '../schema-calls.ts';
"use strict";
export const validateModernConfig = validate21;
const pattern0 = words("env|wizard|diagnostics|logging|update|telemetry|browser|ui|secrets|accessGroups|acp|nodeHost|worktreeRoot|worktreeAcceleration|tools|security|bindings|broadcast|attachments|messages|tts|commands|approvals|session|cron|transcripts|hooks|channels|discovery|talk|gateway|cloudWorkers|desktop|memory|mcp|skills|plugins|surfaces|proxy");
const pattern1 = words("modelPolicyAllowlist|utilityModelSeparation");
const pattern3 = words("provider|email|displayName");
const pattern31 = words("imageModel|pdfModel|voiceModel");
const pattern32 = words("systemAgent|authInheritance|sessionStore");
const pattern33 = words("pdfMaxMb|pdfMaxPages|workspace|cwd|skills|silentReply|repoRoot|skipBootstrap|skipOptionalBootstrapFiles|contextInjection|bootstrapMaxChars|bootstrapTotalMaxChars|experimental|userTimezone|startupContext|contextPruning|compaction|embeddedAgent|thinkingDefault|fastModeDefault|verboseDefault|toolProgressDetail|reasoningDefault|elevatedDefault|blockStreamingDefault|blockStreamingBreak|timeoutSeconds|mediaMaxMb|imageMaxDimensionPx|imageQuality|typingIntervalSeconds|maxConcurrent|subagents|contextLimits|blockStreamingChunk|blockStreamingCoalesce|humanDelay|typingMode|heartbeat|sandbox");
const pattern34 = words("image|video|music");
const pattern42 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$", "u");
const pattern43 = words("name|utilityModel");
const pattern44 = words("description|workspace|cwd|agentDir|thinkingDefault|verboseDefault|toolProgressDetail|reasoningDefault|fastModeDefault|contextInjection|bootstrapMaxChars|bootstrapTotalMaxChars|experimental|skills|subagents|embeddedAgent|runtime|memory|humanDelay|typingMode|tts|skillsLimits|contextLimits|heartbeat|identity|groupChat|sandbox|tools");

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

const func2 = Object.prototype.hasOwnProperty;
const pattern5 = words("injectNumCtxForOpenAICompat|authHeader");
const pattern8 = words("command|cwd|healthUrl");
const pattern10 = words("auth|proxy|tls");
const pattern6 = new RegExp("^[A-Z][A-Z0-9_]{0,127}$", "u");
const pattern7 = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u");

function validate25(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
vErrors = fail(vErrors, instancePath, "type", {type: "string"});
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
const _errs5 = errors;
let valid1 = true;
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.source !== undefined){
let data0 = data.source;
if(!((data0 === "env") || (data0 === "store"))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
var _valid1 = _errs6 === errors;
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
vErrors = fail(vErrors, instancePath+"/id", "pattern", {pattern: "^[A-Z][A-Z0-9_]{0,127}$"}, "must match pattern \""+"^[A-Z][A-Z0-9_]{0,127}$"+"\"");
errors++;
}
}
}
}
var _valid1 = _errs8 === errors;
valid1 = _valid1;
}
if(!valid1){
vErrors = fail(vErrors, instancePath, "if", {failingKeyword: "then"});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.source === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "source"});
errors++;
}
if(data.provider === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "provider"});
errors++;
}
if(data.id === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "source") || (key0 === "provider")) || (key0 === "id"))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.source !== undefined){
let data2 = data.source;
if(!((((data2 === "env") || (data2 === "file")) || (data2 === "exec")) || (data2 === "store"))){
vErrors = fail(vErrors, instancePath+"/source", "enum", {allowedValues: ["env","file","exec","store"]});
errors++;
}
}
if(data.provider !== undefined){
let data3 = data.provider;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
vErrors = fail(vErrors, instancePath+"/provider", "pattern", {pattern: "^[a-z][a-z0-9_-]{0,63}$"}, "must match pattern \""+"^[a-z][a-z0-9_-]{0,63}$"+"\"");
errors++;
}
}
else {
vErrors = fail(vErrors, instancePath+"/provider", "type", {type: "string"});
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
vErrors = fail(vErrors, instancePath+"/id", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
vErrors = fail(vErrors, instancePath, "anyOf", {});
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate25.errors = vErrors;
return errors === 0;
}


function validate27(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!(((((((((((data === "openai-completions") || (data === "openai-responses")) || (data === "openai-chatgpt-responses")) || (data === "anthropic-messages")) || (data === "google-generative-ai")) || (data === "google-vertex")) || (data === "github-copilot")) || (data === "bedrock-converse-stream")) || (data === "ollama")) || (data === "pi-messages")) || (data === "azure-openai-responses"))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["openai-completions","openai-responses","openai-chatgpt-responses","anthropic-messages","google-generative-ai","google-vertex","github-copilot","bedrock-converse-stream","ollama","pi-messages","azure-openai-responses"]});
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath=""}={}){
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
validate29.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
vErrors = fail(vErrors, instancePath, "type", {type: "integer"});
errors++;
}
if(typeof data == "number"){
if(data > 9007199254740991 || isNaN(data)){
vErrors = fail(vErrors, instancePath, "maximum", {comparison: "<=", limit: 9007199254740991}, "must be <= 9007199254740991");
errors++;
}
if(data <= 0 || isNaN(data)){
vErrors = fail(vErrors, instancePath, "exclusiveMinimum", {comparison: ">", limit: 0}, "must be > 0");
errors++;
}
}
validate31.errors = vErrors;
return errors === 0;
}

import func3_module from "ajv/dist/runtime/ucs2length.js";
const func3 = func3_module.default ?? func3_module;

function validate33(data, {instancePath=""}={}){
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
validate33.errors = vErrors;
return errors === 0;
}


function validate35(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}


function validate37(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "id")){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.id !== undefined){
if(typeof data.id !== "string"){
vErrors = fail(vErrors, instancePath+"/id", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath=""}={}){
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
validate40.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
vErrors = pass(vErrors, validate25, data[key0], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

const pattern12 = words("id|name|baseUrl");
const pattern13 = words("contextWindow|maxTokens");
const pattern14 = words("input|output|cacheRead|cacheWrite");
const pattern16 = words("off|minimal|low|medium|high|xhigh|max");
const pattern18 = words("supportsStore|supportsPromptCacheKey|supportsResponsesContinuation|supportsDeveloperRole|supportsReasoningEffort|supportsTemperature|supportsInstructions|supportsUsageInStreaming|supportsTools|supportsStrictMode|supportsJsonSchemaResponseFormat|requiresStringContent|strictMessageKeys|requiresToolResultName|requiresAssistantAfterToolResult|requiresThinkingAsText|requiresReasoningContentOnAssistantMessages|requiresOpenAiAnthropicToolPayload|zaiToolStream|sendSessionAffinityHeaders|sendSessionIdHeader|supportsEagerToolInputStreaming|supportsLongCacheRetention");
const pattern19 = words("visibleReasoningDetailTypes|supportedReasoningEfforts|unsupportedToolSchemaKeywords");
const pattern20 = words("toolSchemaProfile|toolCallArgumentsEncoding");
const pattern21 = words("openRouterRouting|vercelGatewayRouting");
const pattern26 = words("maxBytes|maxPixels|maxSidePx|preferredSidePx");

function validate48(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
for(const key0 in data){
if(!(((func2.call({"api":0,"reasoning":0,"input":0,"cost":0,"contextTokens":0,"thinkingLevelMap":0,"params":0,"agentRuntime":0,"headers":0,"compat":0,"mediaInput":0,"metadataSource":0}, key0)) || (pattern12.test(key0))) || (pattern13.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.api !== undefined){
vErrors = pass(vErrors, validate27, data.api, instancePath+"/api");
errors = count(vErrors);
}
if(data.reasoning !== undefined){
if(typeof data.reasoning !== "boolean"){
vErrors = fail(vErrors, instancePath+"/reasoning", "type", {type: "boolean"});
errors++;
}
}
if(data.input !== undefined){
let data2 = data.input;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((data3 === "text") || (data3 === "image")) || (data3 === "video")) || (data3 === "audio"))){
vErrors = fail(vErrors, instancePath+"/input/" + i0, "enum", {allowedValues: ["text","image","video","audio"]});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/input", "type", {type: "array"});
errors++;
}
}
if(data.cost !== undefined){
let data4 = data.cost;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((key1 === "tieredPricing") || (pattern14.test(key1)))){
vErrors = fail(vErrors, instancePath+"/cost", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data4.tieredPricing !== undefined){
let data5 = data4.tieredPricing;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
vErrors = fail(vErrors, instancePath+"/cost/tieredPricing/" + i1, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/cost/tieredPricing", "type", {type: "array"});
errors++;
}
}
for(const key2 in data4){
if(pattern14.test(key2)){
if(!(typeof data4[key2] == "number")){
vErrors = fail(vErrors, instancePath+"/cost/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "number"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/cost", "type", {type: "object"});
errors++;
}
}
if(data.contextTokens !== undefined){
vErrors = pass(vErrors, validate31, data.contextTokens, instancePath+"/contextTokens");
errors = count(vErrors);
}
if(data.thinkingLevelMap !== undefined){
let data9 = data.thinkingLevelMap;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!(pattern16.test(key3))){
vErrors = fail(vErrors, instancePath+"/thinkingLevelMap", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
for(const key4 in data9){
if(pattern16.test(key4)){
let data10 = data9[key4];
if((typeof data10 !== "string") && (data10 !== null)){
vErrors = fail(vErrors, instancePath+"/thinkingLevelMap/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: ["string","null"]});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/thinkingLevelMap", "type", {type: "object"});
errors++;
}
}
if(data.params !== undefined){
vErrors = pass(vErrors, validate35, data.params, instancePath+"/params");
errors = count(vErrors);
}
if(data.agentRuntime !== undefined){
vErrors = pass(vErrors, validate37, data.agentRuntime, instancePath+"/agentRuntime");
errors = count(vErrors);
}
if(data.headers !== undefined){
vErrors = pass(vErrors, validate40, data.headers, instancePath+"/headers");
errors = count(vErrors);
}
if(data.compat !== undefined){
let data14 = data.compat;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key5 in data14){
if(!(((((((((key5 === "codeMode") || (key5 === "reasoningEffortMap")) || (key5 === "maxTokensField")) || (key5 === "thinkingFormat")) || (key5 === "cacheControlFormat")) || (pattern18.test(key5))) || (pattern19.test(key5))) || (pattern20.test(key5))) || (pattern21.test(key5)))){
vErrors = fail(vErrors, instancePath+"/compat", "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data14.codeMode !== undefined){
let data15 = data14.codeMode;
if(typeof data15 !== "string"){
vErrors = fail(vErrors, instancePath+"/compat/codeMode", "type", {type: "string"});
errors++;
}
if(!((data15 === "preferred") || (data15 === "capable"))){
vErrors = fail(vErrors, instancePath+"/compat/codeMode", "enum", {allowedValues: ["preferred","capable"]});
errors++;
}
}
if(data14.reasoningEffortMap !== undefined){
let data16 = data14.reasoningEffortMap;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key6 in data16){
const _errs33 = errors;
vErrors = pass(vErrors, validate33, key6, instancePath+"/compat/reasoningEffortMap");
errors = count(vErrors);
var valid9 = _errs33 === errors;
if(!valid9){
vErrors = fail(vErrors, instancePath+"/compat/reasoningEffortMap", "propertyNames", {propertyName: key6});
errors++;
}
}
for(const key7 in data16){
vErrors = pass(vErrors, validate33, data16[key7], instancePath+"/compat/reasoningEffortMap/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/compat/reasoningEffortMap", "type", {type: "object"});
errors++;
}
}
if(data14.maxTokensField !== undefined){
let data18 = data14.maxTokensField;
if(!((data18 === "max_completion_tokens") || (data18 === "max_tokens"))){
vErrors = fail(vErrors, instancePath+"/compat/maxTokensField", "enum", {allowedValues: ["max_completion_tokens","max_tokens"]});
errors++;
}
}
if(data14.thinkingFormat !== undefined){
let data19 = data14.thinkingFormat;
if(typeof data19 !== "string"){
vErrors = fail(vErrors, instancePath+"/compat/thinkingFormat", "type", {type: "string"});
errors++;
}
if(!(((((((data19 === "openai") || (data19 === "openrouter")) || (data19 === "deepseek")) || (data19 === "together")) || (data19 === "qwen")) || (data19 === "qwen-chat-template")) || (data19 === "zai"))){
vErrors = fail(vErrors, instancePath+"/compat/thinkingFormat", "enum", {allowedValues: ["openai","openrouter","deepseek","together","qwen","qwen-chat-template","zai"]});
errors++;
}
}
if(data14.cacheControlFormat !== undefined){
let data20 = data14.cacheControlFormat;
if(typeof data20 !== "string"){
vErrors = fail(vErrors, instancePath+"/compat/cacheControlFormat", "type", {type: "string"});
errors++;
}
if("anthropic" !== data20){
vErrors = fail(vErrors, instancePath+"/compat/cacheControlFormat", "const", {allowedValue: "anthropic"});
errors++;
}
}
for(const key8 in data14){
if(pattern18.test(key8)){
if(typeof data14[key8] !== "boolean"){
vErrors = fail(vErrors, instancePath+"/compat/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "boolean"});
errors++;
}
}
}
for(const key9 in data14){
if(pattern19.test(key9)){
let data22 = data14[key9];
if(Array.isArray(data22)){
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
vErrors = pass(vErrors, validate33, data22[i2], instancePath+"/compat/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2);
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/compat/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "array"});
errors++;
}
}
}
for(const key10 in data14){
if(pattern20.test(key10)){
if(typeof data14[key10] !== "string"){
vErrors = fail(vErrors, instancePath+"/compat/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
for(const key11 in data14){
if(pattern21.test(key11)){
let data25 = data14[key11];
if(!(data25 && typeof data25 == "object" && !Array.isArray(data25))){
vErrors = fail(vErrors, instancePath+"/compat/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "object"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/compat", "type", {type: "object"});
errors++;
}
}
if(data.mediaInput !== undefined){
let data26 = data.mediaInput;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key12 in data26){
if(!(key12 === "image")){
vErrors = fail(vErrors, instancePath+"/mediaInput", "additionalProperties", {additionalProperty: key12});
errors++;
}
}
if(data26.image !== undefined){
let data27 = data26.image;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key13 in data27){
if(!((key13 === "tokenMode") || (pattern26.test(key13)))){
vErrors = fail(vErrors, instancePath+"/mediaInput/image", "additionalProperties", {additionalProperty: key13});
errors++;
}
}
if(data27.tokenMode !== undefined){
let data28 = data27.tokenMode;
if(!(((data28 === "tile") || (data28 === "detail")) || (data28 === "provider"))){
vErrors = fail(vErrors, instancePath+"/mediaInput/image/tokenMode", "enum", {allowedValues: ["tile","detail","provider"]});
errors++;
}
}
for(const key14 in data27){
if(pattern26.test(key14)){
vErrors = pass(vErrors, validate31, data27[key14], instancePath+"/mediaInput/image/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/mediaInput/image", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/mediaInput", "type", {type: "object"});
errors++;
}
}
if(data.metadataSource !== undefined){
let data30 = data.metadataSource;
if(typeof data30 !== "string"){
vErrors = fail(vErrors, instancePath+"/metadataSource", "type", {type: "string"});
errors++;
}
if("models-add" !== data30){
vErrors = fail(vErrors, instancePath+"/metadataSource", "const", {allowedValue: "models-add"});
errors++;
}
}
for(const key15 in data){
if(pattern12.test(key15)){
vErrors = pass(vErrors, validate33, data[key15], instancePath+"/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
for(const key16 in data){
if(pattern13.test(key16)){
vErrors = pass(vErrors, validate29, data[key16], instancePath+"/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}


function validate24(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call({"baseUrl":0,"apiKey":0,"auth":0,"api":0,"maxTokens":0,"timeoutSeconds":0,"region":0,"params":0,"agentRuntime":0,"localService":0,"headers":0,"request":0,"models":0}, key0)) || (pattern5.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.baseUrl !== undefined){
if(typeof data.baseUrl !== "string"){
vErrors = fail(vErrors, instancePath+"/baseUrl", "type", {type: "string"});
errors++;
}
}
if(data.apiKey !== undefined){
vErrors = pass(vErrors, validate25, data.apiKey, instancePath+"/apiKey");
errors = count(vErrors);
}
if(data.auth !== undefined){
let data2 = data.auth;
if(!((((data2 === "api-key") || (data2 === "aws-sdk")) || (data2 === "oauth")) || (data2 === "token"))){
vErrors = fail(vErrors, instancePath+"/auth", "enum", {allowedValues: ["api-key","aws-sdk","oauth","token"]});
errors++;
}
}
if(data.api !== undefined){
vErrors = pass(vErrors, validate27, data.api, instancePath+"/api");
errors = count(vErrors);
}
if(data.maxTokens !== undefined){
vErrors = pass(vErrors, validate29, data.maxTokens, instancePath+"/maxTokens");
errors = count(vErrors);
}
if(data.timeoutSeconds !== undefined){
vErrors = pass(vErrors, validate31, data.timeoutSeconds, instancePath+"/timeoutSeconds");
errors = count(vErrors);
}
if(data.region !== undefined){
vErrors = pass(vErrors, validate33, data.region, instancePath+"/region");
errors = count(vErrors);
}
if(data.params !== undefined){
vErrors = pass(vErrors, validate35, data.params, instancePath+"/params");
errors = count(vErrors);
}
if(data.agentRuntime !== undefined){
vErrors = pass(vErrors, validate37, data.agentRuntime, instancePath+"/agentRuntime");
errors = count(vErrors);
}
if(data.localService !== undefined){
let data9 = data.localService;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.command === undefined){
vErrors = fail(vErrors, instancePath+"/localService", "required", {missingProperty: "command"});
errors++;
}
for(const key1 in data9){
if(!(((((key1 === "args") || (key1 === "env")) || (key1 === "readyTimeoutMs")) || (key1 === "idleStopMs")) || (pattern8.test(key1)))){
vErrors = fail(vErrors, instancePath+"/localService", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data9.args !== undefined){
vErrors = pass(vErrors, validate22, data9.args, instancePath+"/localService/args");
errors = count(vErrors);
}
if(data9.env !== undefined){
vErrors = pass(vErrors, validate40, data9.env, instancePath+"/localService/env");
errors = count(vErrors);
}
if(data9.readyTimeoutMs !== undefined){
vErrors = pass(vErrors, validate31, data9.readyTimeoutMs, instancePath+"/localService/readyTimeoutMs");
errors = count(vErrors);
}
if(data9.idleStopMs !== undefined){
let data13 = data9.idleStopMs;
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
vErrors = fail(vErrors, instancePath+"/localService/idleStopMs", "type", {type: "integer"});
errors++;
}
if(typeof data13 == "number"){
if(data13 > 9007199254740991 || isNaN(data13)){
vErrors = fail(vErrors, instancePath+"/localService/idleStopMs", "maximum", {comparison: "<=", limit: 9007199254740991}, "must be <= 9007199254740991");
errors++;
}
if(data13 < 0 || isNaN(data13)){
vErrors = fail(vErrors, instancePath+"/localService/idleStopMs", "minimum", {comparison: ">=", limit: 0}, "must be >= 0");
errors++;
}
}
}
for(const key2 in data9){
if(pattern8.test(key2)){
vErrors = pass(vErrors, validate33, data9[key2], instancePath+"/localService/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/localService", "type", {type: "object"});
errors++;
}
}
if(data.headers !== undefined){
vErrors = pass(vErrors, validate44, data.headers, instancePath+"/headers");
errors = count(vErrors);
}
if(data.request !== undefined){
let data16 = data.request;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
if(!(((key3 === "headers") || (key3 === "allowPrivateNetwork")) || (pattern10.test(key3)))){
vErrors = fail(vErrors, instancePath+"/request", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data16.headers !== undefined){
vErrors = pass(vErrors, validate44, data16.headers, instancePath+"/request/headers");
errors = count(vErrors);
}
if(data16.allowPrivateNetwork !== undefined){
if(typeof data16.allowPrivateNetwork !== "boolean"){
vErrors = fail(vErrors, instancePath+"/request/allowPrivateNetwork", "type", {type: "boolean"});
errors++;
}
}
for(const key4 in data16){
if(pattern10.test(key4)){
let data19 = data16[key4];
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
vErrors = fail(vErrors, instancePath+"/request/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "object"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/request", "type", {type: "object"});
errors++;
}
}
if(data.models !== undefined){
let data20 = data.models;
if(Array.isArray(data20)){
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
vErrors = pass(vErrors, validate48, data20[i0], instancePath+"/models/" + i0);
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/models", "type", {type: "array"});
errors++;
}
}
for(const key5 in data){
if(pattern5.test(key5)){
if(typeof data[key5] !== "boolean"){
vErrors = fail(vErrors, instancePath+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "boolean"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate62(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","object"]});
errors++;
}
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
validate62.errors = vErrors;
return errors === 0;
}


function validate65(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","object"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "primary") || (key0 === "fallbacks")) || (key0 === "timeoutMs"))){
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
if(data.timeoutMs !== undefined){
let data2 = data.timeoutMs;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
vErrors = fail(vErrors, instancePath+"/timeoutMs", "type", {type: "integer"});
errors++;
}
if(typeof data2 == "number"){
if(data2 <= 0 || isNaN(data2)){
vErrors = fail(vErrors, instancePath+"/timeoutMs", "exclusiveMinimum", {comparison: ">", limit: 0}, "must be > 0");
errors++;
}
}
}
}
validate65.errors = vErrors;
return errors === 0;
}


function validate68(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func3(data) > 512){
vErrors = fail(vErrors, instancePath, "maxLength", {limit: 512}, "must NOT have more than 512 characters");
errors++;
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "string"});
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}

const pattern36 = words("codeMode|streaming");
const pattern37 = new RegExp("^[a-z][a-z0-9-]{0,127}$", "u");

function validate70(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(((((key1 === "alias") || (key1 === "params")) || (key1 === "agentRuntime")) || (key1 === "pickerRuntimes")) || (pattern36.test(key1)))){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data0.alias !== undefined){
if(typeof data0.alias !== "string"){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/alias", "type", {type: "string"});
errors++;
}
}
if(data0.params !== undefined){
let data2 = data0.params;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/params", "type", {type: "object"});
errors++;
}
}
if(data0.agentRuntime !== undefined){
let data3 = data0.agentRuntime;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!(key2 === "id")){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data3.id !== undefined){
if(typeof data3.id !== "string"){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime/id", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime", "type", {type: "object"});
errors++;
}
}
if(data0.pickerRuntimes !== undefined){
let data5 = data0.pickerRuntimes;
if(Array.isArray(data5)){
if(data5.length > 8){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes", "maxItems", {limit: 8}, "must NOT have more than 8 items");
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(!pattern37.test(data6)){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes/" + i0, "pattern", {pattern: "^[a-z][a-z0-9-]{0,127}$"}, "must match pattern \""+"^[a-z][a-z0-9-]{0,127}$"+"\"");
errors++;
}
}
else {
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes/" + i0, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes", "type", {type: "array"});
errors++;
}
}
for(const key3 in data0){
if(pattern36.test(key3)){
if(typeof data0[key3] !== "boolean"){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "boolean"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}


function validate72(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "allow")){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.allow !== undefined){
vErrors = pass(vErrors, validate22, data.allow, instancePath+"/allow");
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath=""}={}){
/*# sourceURL="urn:openclaw-models:openclaw-modern" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "$schema") || (key0 === "meta")) || (key0 === "auth")) || (key0 === "models")) || (key0 === "agents")) || (pattern0.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
vErrors = fail(vErrors, instancePath+"/$schema", "type", {type: "string"});
errors++;
}
}
if(data.meta !== undefined){
let data1 = data.meta;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "lastTouchedVersion") || (key1 === "migrations"))){
vErrors = fail(vErrors, instancePath+"/meta", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data1.lastTouchedVersion !== undefined){
if(typeof data1.lastTouchedVersion !== "string"){
vErrors = fail(vErrors, instancePath+"/meta/lastTouchedVersion", "type", {type: "string"});
errors++;
}
}
if(data1.migrations !== undefined){
let data3 = data1.migrations;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!(pattern1.test(key2))){
vErrors = fail(vErrors, instancePath+"/meta/migrations", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
for(const key3 in data3){
if(pattern1.test(key3)){
if(true !== data3[key3]){
vErrors = fail(vErrors, instancePath+"/meta/migrations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), "const", {allowedValue: true});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/meta/migrations", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/meta", "type", {type: "object"});
errors++;
}
}
if(data.auth !== undefined){
let data5 = data.auth;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key4 in data5){
if(!((key4 === "profiles") || (key4 === "order"))){
vErrors = fail(vErrors, instancePath+"/auth", "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data5.profiles !== undefined){
let data6 = data5.profiles;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key5 in data6){
let data7 = data6[key5];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.provider === undefined){
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), "required", {missingProperty: "provider"});
errors++;
}
if(data7.mode === undefined){
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), "required", {missingProperty: "mode"});
errors++;
}
for(const key6 in data7){
if(!((key6 === "mode") || (pattern3.test(key6)))){
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data7.mode !== undefined){
let data8 = data7.mode;
if(!((((data8 === "api_key") || (data8 === "aws-sdk")) || (data8 === "oauth")) || (data8 === "token"))){
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode", "enum", {allowedValues: ["api_key","aws-sdk","oauth","token"]});
errors++;
}
}
for(const key7 in data7){
if(pattern3.test(key7)){
if(typeof data7[key7] !== "string"){
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/auth/profiles/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/auth/profiles", "type", {type: "object"});
errors++;
}
}
if(data5.order !== undefined){
let data10 = data5.order;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key8 in data10){
vErrors = pass(vErrors, validate22, data10[key8], instancePath+"/auth/order/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/auth/order", "type", {type: "object"});
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
let data12 = data.models;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key9 in data12){
if(!(((key9 === "mode") || (key9 === "providers")) || (key9 === "catalogRefresh"))){
vErrors = fail(vErrors, instancePath+"/models", "additionalProperties", {additionalProperty: key9});
errors++;
}
}
if(data12.mode !== undefined){
let data13 = data12.mode;
if(!((data13 === "merge") || (data13 === "replace"))){
vErrors = fail(vErrors, instancePath+"/models/mode", "enum", {allowedValues: ["merge","replace"]});
errors++;
}
}
if(data12.providers !== undefined){
let data14 = data12.providers;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key10 in data14){
vErrors = pass(vErrors, validate24, data14[key10], instancePath+"/models/providers/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
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
let data16 = data.agents;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key11 in data16){
if(!(((key11 === "ownership") || (key11 === "defaults")) || (key11 === "entries"))){
vErrors = fail(vErrors, instancePath+"/agents", "additionalProperties", {additionalProperty: key11});
errors++;
}
}
if(data16.ownership !== undefined){
if("explicit" !== data16.ownership){
vErrors = fail(vErrors, instancePath+"/agents/ownership", "const", {allowedValue: "explicit"});
errors++;
}
}
if(data16.defaults !== undefined){
let data18 = data16.defaults;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key12 in data18){
if(!(((((((((((key12 === "model") || (key12 === "mediaModels")) || (key12 === "utilityModel")) || (key12 === "decisionModel")) || (key12 === "modelSelectionScope")) || (key12 === "models")) || (key12 === "modelPolicy")) || (key12 === "params")) || (pattern31.test(key12))) || (pattern32.test(key12))) || (pattern33.test(key12)))){
vErrors = fail(vErrors, instancePath+"/agents/defaults", "additionalProperties", {additionalProperty: key12});
errors++;
}
}
if(data18.model !== undefined){
vErrors = pass(vErrors, validate62, data18.model, instancePath+"/agents/defaults/model");
errors = count(vErrors);
}
if(data18.mediaModels !== undefined){
let data20 = data18.mediaModels;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key13 in data20){
if(!(pattern34.test(key13))){
vErrors = fail(vErrors, instancePath+"/agents/defaults/mediaModels", "additionalProperties", {additionalProperty: key13});
errors++;
}
}
for(const key14 in data20){
if(pattern34.test(key14)){
vErrors = pass(vErrors, validate65, data20[key14], instancePath+"/agents/defaults/mediaModels/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/agents/defaults/mediaModels", "type", {type: "object"});
errors++;
}
}
if(data18.utilityModel !== undefined){
if(typeof data18.utilityModel !== "string"){
vErrors = fail(vErrors, instancePath+"/agents/defaults/utilityModel", "type", {type: "string"});
errors++;
}
}
if(data18.decisionModel !== undefined){
vErrors = pass(vErrors, validate68, data18.decisionModel, instancePath+"/agents/defaults/decisionModel");
errors = count(vErrors);
}
if(data18.modelSelectionScope !== undefined){
let data24 = data18.modelSelectionScope;
if(!(((data24 === "session") || (data24 === "agent")) || (data24 === "global"))){
vErrors = fail(vErrors, instancePath+"/agents/defaults/modelSelectionScope", "enum", {allowedValues: ["session","agent","global"]});
errors++;
}
}
if(data18.models !== undefined){
vErrors = pass(vErrors, validate70, data18.models, instancePath+"/agents/defaults/models");
errors = count(vErrors);
}
if(data18.modelPolicy !== undefined){
vErrors = pass(vErrors, validate72, data18.modelPolicy, instancePath+"/agents/defaults/modelPolicy");
errors = count(vErrors);
}
if(data18.params !== undefined){
let data27 = data18.params;
if(!(data27 && typeof data27 == "object" && !Array.isArray(data27))){
vErrors = fail(vErrors, instancePath+"/agents/defaults/params", "type", {type: "object"});
errors++;
}
}
for(const key15 in data18){
if(pattern31.test(key15)){
vErrors = pass(vErrors, validate65, data18[key15], instancePath+"/agents/defaults/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
for(const key16 in data18){
if(pattern32.test(key16)){
let data29 = data18[key16];
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key17 in data29){
if(!(key17 === "agentId")){
vErrors = fail(vErrors, instancePath+"/agents/defaults/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key17});
errors++;
}
}
if(data29.agentId !== undefined){
if(typeof data29.agentId !== "string"){
vErrors = fail(vErrors, instancePath+"/agents/defaults/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentId", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/agents/defaults/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "object"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/agents/defaults", "type", {type: "object"});
errors++;
}
}
if(data16.entries !== undefined){
let data31 = data16.entries;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key19 in data31){
const _errs65 = errors;
if(typeof key19 === "string"){
if(!pattern42.test(key19)){
vErrors = fail(vErrors, instancePath+"/agents/entries", "pattern", {pattern: "^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$"}, "must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$"+"\"", true);
errors++;
}
}
var valid15 = _errs65 === errors;
if(!valid15){
vErrors = fail(vErrors, instancePath+"/agents/entries", "propertyNames", {propertyName: key19});
errors++;
}
}
for(const key20 in data31){
let data32 = data31[key20];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key21 in data32){
if(!((((((((key21 === "model") || (key21 === "decisionModel")) || (key21 === "models")) || (key21 === "modelPolicy")) || (key21 === "params")) || (key21 === "default")) || (pattern43.test(key21))) || (pattern44.test(key21)))){
vErrors = fail(vErrors, instancePath+"/agents/entries/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key21});
errors++;
}
}
if(data32.model !== undefined){
vErrors = pass(vErrors, validate62, data32.model, instancePath+"/agents/entries/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/model");
errors = count(vErrors);
}
if(data32.decisionModel !== undefined){
vErrors = pass(vErrors, validate68, data32.decisionModel, instancePath+"/agents/entries/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/decisionModel");
errors = count(vErrors);
}
if(data32.models !== undefined){
vErrors = pass(vErrors, validate70, data32.models, instancePath+"/agents/entries/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/models");
errors = count(vErrors);
}
if(data32.modelPolicy !== undefined){
vErrors = pass(vErrors, validate72, data32.modelPolicy, instancePath+"/agents/entries/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/modelPolicy");
errors = count(vErrors);
}
if(data32.params !== undefined){
let data37 = data32.params;
if(!(data37 && typeof data37 == "object" && !Array.isArray(data37))){
vErrors = fail(vErrors, instancePath+"/agents/entries/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/params", "type", {type: "object"});
errors++;
}
}
if(data32.default !== undefined){
if(typeof data32.default !== "boolean"){
vErrors = fail(vErrors, instancePath+"/agents/entries/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/default", "type", {type: "boolean"});
errors++;
}
}
for(const key22 in data32){
if(pattern43.test(key22)){
if(typeof data32[key22] !== "string"){
vErrors = fail(vErrors, instancePath+"/agents/entries/" + key20.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/agents/entries/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/agents/entries", "type", {type: "object"});
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

