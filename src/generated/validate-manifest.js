// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { fail } from '../schema-failure.ts';
"use strict";
export const validateManifest = validate21;
const func2 = Object.prototype.hasOwnProperty;
import func3_module from "ajv/dist/runtime/ucs2length.js";
const func3 = func3_module.default ?? func3_module;

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate28.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate35.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate33(data.primary, {instancePath:instancePath+"/primary",parentData:data,parentDataProperty:"primary",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.fallbacks !== undefined){
if(!(validate35(data.fallbacks, {instancePath:instancePath+"/fallbacks",parentData:data,parentDataProperty:"fallbacks",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
validate32.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^declared$", "u");

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate29(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate39.errors = vErrors;
return errors === 0;
}

const pattern2 = new RegExp("^(?:baseUrl|region)$", "u");
const pattern3 = new RegExp("^(?:authHeader|injectNumCtxForOpenAICompat)$", "u");
const pattern4 = new RegExp("^(?:params|agentRuntime|request|localService)$", "u");
const pattern5 = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u");

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((((((((((data === "openai-completions") || (data === "openai-responses")) || (data === "openai-chatgpt-responses")) || (data === "anthropic-messages")) || (data === "google-generative-ai")) || (data === "google-vertex")) || (data === "github-copilot")) || (data === "bedrock-converse-stream")) || (data === "ollama")) || (data === "pi-messages")) || (data === "azure-openai-responses")) || (data === null))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["openai-completions","openai-responses","openai-chatgpt-responses","anthropic-messages","google-generative-ai","google-vertex","github-copilot","bedrock-converse-stream","ollama","pi-messages","azure-openai-responses",null]});
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}


function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","object","null"]});
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate47(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
validate46.errors = vErrors;
return errors === 0;
}


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate50.errors = vErrors;
return errors === 0;
}

const pattern6 = new RegExp("^(?:name|baseUrl)$", "u");
const pattern7 = new RegExp("^(?:cost|thinkingLevelMap|params|agentRuntime|compat|mediaInput)$", "u");
const pattern8 = new RegExp("^(?:contextWindow|contextTokens|maxTokens)$", "u");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "boolean") && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["boolean","null"]});
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate22(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.api !== undefined){
if(!(validate43(data.api, {instancePath:instancePath+"/api",parentData:data,parentDataProperty:"api",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.reasoning !== undefined){
if(!(validate55(data.reasoning, {instancePath:instancePath+"/reasoning",parentData:data,parentDataProperty:"reasoning",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
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
if(!(validate46(data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
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
if(!(validate33(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
for(const key2 in data){
if(pattern7.test(key2)){
if(!(validate59(data[key2], {instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
for(const key3 in data){
if(pattern8.test(key3)){
if(!(validate50(data[key3], {instancePath:instancePath+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key3,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate43(data0.api, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/api",parentData:data0,parentDataProperty:"api",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
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
if(!(validate22(data3.id, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey/id",parentData:data3,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data0.headers !== undefined){
if(!(validate46(data0.headers, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers",parentData:data0,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
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
if(!(validate50(data0.maxTokens, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxTokens",parentData:data0,parentDataProperty:"maxTokens",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
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
if(!(validate52(data10[i0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0,parentData:data10,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
}
for(const key3 in data0){
if(pattern2.test(key3)){
if(!(validate33(data0[key3], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key3,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
for(const key4 in data0){
if(pattern3.test(key4)){
if(!(validate55(data0[key4], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
for(const key5 in data0){
if(pattern4.test(key5)){
if(!(validate59(data0[key5], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key5,rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
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
validate42.errors = vErrors;
return errors === 0;
}


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate33(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
validate67.errors = vErrors;
return errors === 0;
}


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
validate72.errors = vErrors;
return errors === 0;
}


function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate72(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
}
validate71.errors = vErrors;
return errors === 0;
}


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate71(data.order, {instancePath:instancePath+"/order",parentData:data,parentDataProperty:"order",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
}
validate70.errors = vErrors;
return errors === 0;
}


function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate29(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
validate80.errors = vErrors;
return errors === 0;
}


function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate71(data.order, {instancePath:instancePath+"/order",parentData:data,parentDataProperty:"order",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
}
validate83.errors = vErrors;
return errors === 0;
}


function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!((((key1 === "primary") || (key1 === "fallbacks")) || (key1 === "allow")) || (key1 === "auth"))){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data0.primary !== undefined){
if(!(validate33(data0.primary, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",parentData:data0,parentDataProperty:"primary",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data0.fallbacks !== undefined){
if(!(validate35(data0.fallbacks, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks",parentData:data0,parentDataProperty:"fallbacks",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data0.allow !== undefined){
if(!(validate80(data0.allow, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",parentData:data0,parentDataProperty:"allow",rootData}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data0.auth !== undefined){
if(!(validate83(data0.auth, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",parentData:data0,parentDataProperty:"auth",rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
}
}
}
validate77.errors = vErrors;
return errors === 0;
}


function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((data === "exact") || (data === "listed"))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["exact","listed"]});
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}


function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate88(data.aliases, {instancePath:instancePath+"/aliases",parentData:data,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
if(data["auth.order"] !== undefined){
if(!(validate88(data["auth.order"], {instancePath:instancePath+"/auth.order",parentData:data,parentDataProperty:"auth.order",rootData}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
if(data["providers.models"] !== undefined){
if(!(validate88(data["providers.models"], {instancePath:instancePath+"/providers.models",parentData:data,parentDataProperty:"providers.models",rootData}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
}
validate87.errors = vErrors;
return errors === 0;
}


function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((data === "auto") || (data === "manual"))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["auto","manual"]});
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:openclaw-models:manifest:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "version"});
errors++;
}
for(const key0 in data){
if(!(func2.call({"version":0,"extends":0,"openclaw":0,"primary":0,"fallbacks":0,"image":0,"allow":0,"providers":0,"aliases":0,"auth":0,"agents":0,"manage":0,"apply":0,"hosts":0}, key0))){
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
if(!(validate22(data.extends, {instancePath:instancePath+"/extends",parentData:data,parentDataProperty:"extends",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.openclaw !== undefined){
if(!(validate24(data.openclaw, {instancePath:instancePath+"/openclaw",parentData:data,parentDataProperty:"openclaw",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.primary !== undefined){
if(!(validate26(data.primary, {instancePath:instancePath+"/primary",parentData:data,parentDataProperty:"primary",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.fallbacks !== undefined){
if(!(validate28(data.fallbacks, {instancePath:instancePath+"/fallbacks",parentData:data,parentDataProperty:"fallbacks",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.image !== undefined){
if(!(validate32(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.allow !== undefined){
if(!(validate39(data.allow, {instancePath:instancePath+"/allow",parentData:data,parentDataProperty:"allow",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.providers !== undefined){
if(!(validate42(data.providers, {instancePath:instancePath+"/providers",parentData:data,parentDataProperty:"providers",rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.aliases !== undefined){
if(!(validate67(data.aliases, {instancePath:instancePath+"/aliases",parentData:data,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.auth !== undefined){
if(!(validate70(data.auth, {instancePath:instancePath+"/auth",parentData:data,parentDataProperty:"auth",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.agents !== undefined){
if(!(validate77(data.agents, {instancePath:instancePath+"/agents",parentData:data,parentDataProperty:"agents",rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.manage !== undefined){
if(!(validate87(data.manage, {instancePath:instancePath+"/manage",parentData:data,parentDataProperty:"manage",rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.apply !== undefined){
if(!(validate93(data.apply, {instancePath:instancePath+"/apply",parentData:data,parentDataProperty:"apply",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
if(data.hosts !== undefined){
let data13 = data.hosts;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
vErrors = fail(vErrors, instancePath+"/hosts", "type", {type: ["object","null"]});
errors++;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key1 in data13){
let data14 = data13[key1];
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
vErrors = fail(vErrors, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: ["object","null"]});
errors++;
}
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
if(!(func2.call({"openclaw":0,"primary":0,"fallbacks":0,"image":0,"allow":0,"providers":0,"aliases":0,"auth":0,"agents":0,"manage":0,"apply":0}, key2))){
vErrors = fail(vErrors, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data14.openclaw !== undefined){
if(!(validate24(data14.openclaw, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/openclaw",parentData:data14,parentDataProperty:"openclaw",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data14.primary !== undefined){
if(!(validate26(data14.primary, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",parentData:data14,parentDataProperty:"primary",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data14.fallbacks !== undefined){
if(!(validate28(data14.fallbacks, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks",parentData:data14,parentDataProperty:"fallbacks",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data14.image !== undefined){
if(!(validate32(data14.image, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/image",parentData:data14,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data14.allow !== undefined){
if(!(validate39(data14.allow, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",parentData:data14,parentDataProperty:"allow",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data14.providers !== undefined){
if(!(validate42(data14.providers, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/providers",parentData:data14,parentDataProperty:"providers",rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data14.aliases !== undefined){
if(!(validate67(data14.aliases, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",parentData:data14,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data14.auth !== undefined){
if(!(validate70(data14.auth, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",parentData:data14,parentDataProperty:"auth",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data14.agents !== undefined){
if(!(validate77(data14.agents, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/agents",parentData:data14,parentDataProperty:"agents",rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data14.manage !== undefined){
if(!(validate87(data14.manage, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/manage",parentData:data14,parentDataProperty:"manage",rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data14.apply !== undefined){
if(!(validate93(data14.apply, {instancePath:instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/apply",parentData:data14,parentDataProperty:"apply",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
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

