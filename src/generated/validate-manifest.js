// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { count, fail, pass, words } from '../schema-calls.ts';
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
vErrors = pass(vErrors, validate29, data[i0], instancePath+"/" + i0);
errors = count(vErrors);
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
vErrors = pass(vErrors, validate29, data[i0], instancePath+"/" + i0);
errors = count(vErrors);
}
}
validate35.errors = vErrors;
return errors === 0;
}


function validate38(data, {instancePath=""}={}){
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
validate38.errors = vErrors;
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
if(!(((key0 === "primary") || (key0 === "fallbacks")) || (key0 === "timeoutMs"))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.primary !== undefined){
vErrors = pass(vErrors, validate33, data.primary, instancePath+"/primary");
errors = count(vErrors);
}
if(data.fallbacks !== undefined){
vErrors = pass(vErrors, validate35, data.fallbacks, instancePath+"/fallbacks");
errors = count(vErrors);
}
if(data.timeoutMs !== undefined){
vErrors = pass(vErrors, validate38, data.timeoutMs, instancePath+"/timeoutMs");
errors = count(vErrors);
}
}
validate32.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^declared$", "u");

function validate41(data, {instancePath=""}={}){
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
vErrors = pass(vErrors, validate29, data[i0], instancePath+"/" + i0);
errors = count(vErrors);
}
}
validate41.errors = vErrors;
return errors === 0;
}

const pattern2 = words("heartbeat|memory-flush|utility|decision|speech-summary");
const pattern3 = words("pdf|voice|image-generation|video|music");
const pattern4 = words("image|audio|video");

function validate45(data, {instancePath=""}={}){
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
validate45.errors = vErrors;
return errors === 0;
}


function validate47(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = pass(vErrors, validate29, data[i0], instancePath+"/" + i0);
errors = count(vErrors);
}
}
validate47.errors = vErrors;
return errors === 0;
}


function validate50(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((((((((((data === "off") || (data === "minimal")) || (data === "low")) || (data === "medium")) || (data === "high")) || (data === "xhigh")) || (data === "adaptive")) || (data === "max")) || (data === "ultra")) || (data === null))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["off","minimal","low","medium","high","xhigh","adaptive","max","ultra",null]});
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}


function validate57(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!(((((((data === "minimal") || (data === "low")) || (data === "medium")) || (data === "high")) || (data === "xhigh")) || (data === "max")) || (data === null))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["minimal","low","medium","high","xhigh","max",null]});
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath=""}={}){
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
if(!((((key0 === "primary") || (key0 === "fallbacks")) || (key0 === "thinking")) || (key0 === "timeoutMs"))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.primary !== undefined){
vErrors = pass(vErrors, validate45, data.primary, instancePath+"/primary");
errors = count(vErrors);
}
if(data.fallbacks !== undefined){
vErrors = pass(vErrors, validate47, data.fallbacks, instancePath+"/fallbacks");
errors = count(vErrors);
}
if(data.thinking !== undefined){
vErrors = pass(vErrors, validate57, data.thinking, instancePath+"/thinking");
errors = count(vErrors);
}
if(data.timeoutMs !== undefined){
vErrors = pass(vErrors, validate38, data.timeoutMs, instancePath+"/timeoutMs");
errors = count(vErrors);
}
}
validate54.errors = vErrors;
return errors === 0;
}

const pattern5 = new RegExp("^[^/\\s]+/\\S", "u");

function validate62(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data === "string"){
if(!pattern5.test(data)){
vErrors = fail(vErrors, instancePath, "pattern", {pattern: "^[^/\\s]+/\\S"}, "must match pattern \""+"^[^/\\s]+/\\S"+"\"");
errors++;
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "string"});
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
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
validate62.errors = vErrors;
return errors === 0;
}


function validate61(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = pass(vErrors, validate62, data[i0], instancePath+"/" + i0);
errors = count(vErrors);
}
}
validate61.errors = vErrors;
return errors === 0;
}

const pattern8 = words("provider|model|fallback");

function validate68(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","null"]});
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}


function validate67(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","object","null"]});
errors++;
}
if(typeof data === "string"){
if(!pattern5.test(data)){
vErrors = fail(vErrors, instancePath, "pattern", {pattern: "^[^/\\s]+/\\S"}, "must match pattern \""+"^[^/\\s]+/\\S"+"\"");
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(pattern8.test(key0))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
for(const key1 in data){
if(pattern8.test(key1)){
vErrors = pass(vErrors, validate68, data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
validate67.errors = vErrors;
return errors === 0;
}


function validate71(data, {instancePath=""}={}){
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
vErrors = pass(vErrors, validate45, data.primary, instancePath+"/primary");
errors = count(vErrors);
}
}
validate71.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "subagents") || (key0 === "compaction")) || (key0 === "reviewer")) || (key0 === "media")) || (key0 === "memory-search")) || (pattern2.test(key0))) || (pattern3.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.subagents !== undefined){
let data0 = data.subagents;
if(((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))) && (data0 !== null)){
vErrors = fail(vErrors, instancePath+"/subagents", "type", {type: ["string","object","null"]});
errors++;
}
if(typeof data0 === "string"){
if(func3(data0) < 1){
vErrors = fail(vErrors, instancePath+"/subagents", "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((((key1 === "primary") || (key1 === "fallbacks")) || (key1 === "thinking")) || (key1 === "timeoutMs"))){
vErrors = fail(vErrors, instancePath+"/subagents", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data0.primary !== undefined){
vErrors = pass(vErrors, validate45, data0.primary, instancePath+"/subagents/primary");
errors = count(vErrors);
}
if(data0.fallbacks !== undefined){
vErrors = pass(vErrors, validate47, data0.fallbacks, instancePath+"/subagents/fallbacks");
errors = count(vErrors);
}
if(data0.thinking !== undefined){
vErrors = pass(vErrors, validate50, data0.thinking, instancePath+"/subagents/thinking");
errors = count(vErrors);
}
if(data0.timeoutMs !== undefined){
vErrors = pass(vErrors, validate38, data0.timeoutMs, instancePath+"/subagents/timeoutMs");
errors = count(vErrors);
}
}
}
if(data.compaction !== undefined){
let data5 = data.compaction;
if(((typeof data5 !== "string") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))) && (data5 !== null)){
vErrors = fail(vErrors, instancePath+"/compaction", "type", {type: ["string","object","null"]});
errors++;
}
if(typeof data5 === "string"){
if(func3(data5) < 1){
vErrors = fail(vErrors, instancePath+"/compaction", "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!((key2 === "primary") || (key2 === "thinking"))){
vErrors = fail(vErrors, instancePath+"/compaction", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data5.primary !== undefined){
vErrors = pass(vErrors, validate45, data5.primary, instancePath+"/compaction/primary");
errors = count(vErrors);
}
if(data5.thinking !== undefined){
let data7 = data5.thinking;
if(!(((((((((((data7 === "off") || (data7 === "minimal")) || (data7 === "low")) || (data7 === "medium")) || (data7 === "high")) || (data7 === "xhigh")) || (data7 === "adaptive")) || (data7 === "max")) || (data7 === "ultra")) || (data7 === "inherit")) || (data7 === null))){
vErrors = fail(vErrors, instancePath+"/compaction/thinking", "enum", {allowedValues: ["off","minimal","low","medium","high","xhigh","adaptive","max","ultra","inherit",null]});
errors++;
}
}
}
}
if(data.reviewer !== undefined){
vErrors = pass(vErrors, validate54, data.reviewer, instancePath+"/reviewer");
errors = count(vErrors);
}
if(data.media !== undefined){
let data9 = data.media;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
vErrors = fail(vErrors, instancePath+"/media", "type", {type: ["object","null"]});
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!((key3 === "models") || (pattern4.test(key3)))){
vErrors = fail(vErrors, instancePath+"/media", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data9.models !== undefined){
vErrors = pass(vErrors, validate61, data9.models, instancePath+"/media/models");
errors = count(vErrors);
}
for(const key4 in data9){
if(pattern4.test(key4)){
let data11 = data9[key4];
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
vErrors = fail(vErrors, instancePath+"/media/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: ["object","null"]});
errors++;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!((key5 === "models") || (key5 === "preferredModel"))){
vErrors = fail(vErrors, instancePath+"/media/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data11.models !== undefined){
vErrors = pass(vErrors, validate61, data11.models, instancePath+"/media/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/models");
errors = count(vErrors);
}
if(data11.preferredModel !== undefined){
vErrors = pass(vErrors, validate33, data11.preferredModel, instancePath+"/media/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/preferredModel");
errors = count(vErrors);
}
}
}
}
}
}
if(data["memory-search"] !== undefined){
vErrors = pass(vErrors, validate67, data["memory-search"], instancePath+"/memory-search");
errors = count(vErrors);
}
for(const key6 in data){
if(pattern2.test(key6)){
vErrors = pass(vErrors, validate71, data[key6], instancePath+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
for(const key7 in data){
if(pattern3.test(key7)){
let data16 = data[key7];
if(((typeof data16 !== "string") && (!(data16 && typeof data16 == "object" && !Array.isArray(data16)))) && (data16 !== null)){
vErrors = fail(vErrors, instancePath+"/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: ["string","object","null"]});
errors++;
}
if(typeof data16 === "string"){
if(func3(data16) < 1){
vErrors = fail(vErrors, instancePath+"/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key8 in data16){
if(!(((key8 === "primary") || (key8 === "fallbacks")) || (key8 === "timeoutMs"))){
vErrors = fail(vErrors, instancePath+"/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key8});
errors++;
}
}
if(data16.primary !== undefined){
vErrors = pass(vErrors, validate45, data16.primary, instancePath+"/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary");
errors = count(vErrors);
}
if(data16.fallbacks !== undefined){
vErrors = pass(vErrors, validate47, data16.fallbacks, instancePath+"/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks");
errors = count(vErrors);
}
if(data16.timeoutMs !== undefined){
vErrors = pass(vErrors, validate38, data16.timeoutMs, instancePath+"/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeoutMs");
errors = count(vErrors);
}
}
}
}
}
validate44.errors = vErrors;
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
vErrors = pass(vErrors, validate33, data[key0], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
validate79.errors = vErrors;
return errors === 0;
}


function validate78(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
vErrors = pass(vErrors, validate79, data[key0], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
validate78.errors = vErrors;
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
if(!((key0 === "gmail") || (key0 === "mappings"))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.gmail !== undefined){
let data0 = data.gmail;
if(((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))) && (data0 !== null)){
vErrors = fail(vErrors, instancePath+"/gmail", "type", {type: ["string","object","null"]});
errors++;
}
if(typeof data0 === "string"){
if(func3(data0) < 1){
vErrors = fail(vErrors, instancePath+"/gmail", "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "primary") || (key1 === "thinking"))){
vErrors = fail(vErrors, instancePath+"/gmail", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data0.primary !== undefined){
vErrors = pass(vErrors, validate45, data0.primary, instancePath+"/gmail/primary");
errors = count(vErrors);
}
if(data0.thinking !== undefined){
let data2 = data0.thinking;
if(!((((((data2 === "off") || (data2 === "minimal")) || (data2 === "low")) || (data2 === "medium")) || (data2 === "high")) || (data2 === null))){
vErrors = fail(vErrors, instancePath+"/gmail/thinking", "enum", {allowedValues: ["off","minimal","low","medium","high",null]});
errors++;
}
}
}
}
if(data.mappings !== undefined){
vErrors = pass(vErrors, validate79, data.mappings, instancePath+"/mappings");
errors = count(vErrors);
}
}
validate83.errors = vErrors;
return errors === 0;
}


function validate87(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((((((((((data === "off") || (data === "minimal")) || (data === "low")) || (data === "medium")) || (data === "high")) || (data === "xhigh")) || (data === "adaptive")) || (data === "max")) || (data === "ultra")) || (data === null))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["off","minimal","low","medium","high","xhigh","adaptive","max","ultra",null]});
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}


function validate89(data, {instancePath=""}={}){
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
validate89.errors = vErrors;
return errors === 0;
}


function validate91(data, {instancePath=""}={}){
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
validate91.errors = vErrors;
return errors === 0;
}


function validate93(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}


function validate98(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "boolean") && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["boolean","null"]});
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}


function validate95(data, {instancePath=""}={}){
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
vErrors = pass(vErrors, validate93, data0.params, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/params");
errors = count(vErrors);
}
if(data0.runtime !== undefined){
vErrors = pass(vErrors, validate91, data0.runtime, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime");
errors = count(vErrors);
}
if(data0.streaming !== undefined){
vErrors = pass(vErrors, validate98, data0.streaming, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/streaming");
errors = count(vErrors);
}
}
}
}
validate95.errors = vErrors;
return errors === 0;
}

const pattern12 = words("baseUrl|region");
const pattern13 = words("authHeader|injectNumCtxForOpenAICompat");
const pattern14 = words("params|agentRuntime|request|localService");
const pattern15 = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u");

function validate102(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((((((((((((data === "openai-completions") || (data === "openai-responses")) || (data === "openai-chatgpt-responses")) || (data === "anthropic-messages")) || (data === "google-generative-ai")) || (data === "google-vertex")) || (data === "github-copilot")) || (data === "bedrock-converse-stream")) || (data === "ollama")) || (data === "pi-messages")) || (data === "azure-openai-responses")) || (data === null))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["openai-completions","openai-responses","openai-chatgpt-responses","anthropic-messages","google-generative-ai","google-vertex","github-copilot","bedrock-converse-stream","ollama","pi-messages","azure-openai-responses",null]});
errors++;
}
validate102.errors = vErrors;
return errors === 0;
}


function validate106(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","object","null"]});
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}


function validate105(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
vErrors = pass(vErrors, validate106, data[key0], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
validate105.errors = vErrors;
return errors === 0;
}


function validate109(data, {instancePath=""}={}){
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
validate109.errors = vErrors;
return errors === 0;
}

const pattern16 = words("name|baseUrl");
const pattern17 = words("cost|thinkingLevelMap|params|agentRuntime|compat|mediaInput");
const pattern18 = words("contextWindow|contextTokens|maxTokens");

function validate118(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}


function validate111(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
for(const key0 in data){
if(!(((((((((key0 === "id") || (key0 === "api")) || (key0 === "reasoning")) || (key0 === "input")) || (key0 === "headers")) || (key0 === "metadataSource")) || (pattern16.test(key0))) || (pattern17.test(key0))) || (pattern18.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.id !== undefined){
vErrors = pass(vErrors, validate22, data.id, instancePath+"/id");
errors = count(vErrors);
}
if(data.api !== undefined){
vErrors = pass(vErrors, validate102, data.api, instancePath+"/api");
errors = count(vErrors);
}
if(data.reasoning !== undefined){
vErrors = pass(vErrors, validate98, data.reasoning, instancePath+"/reasoning");
errors = count(vErrors);
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
vErrors = pass(vErrors, validate105, data.headers, instancePath+"/headers");
errors = count(vErrors);
}
if(data.metadataSource !== undefined){
vErrors = pass(vErrors, validate68, data.metadataSource, instancePath+"/metadataSource");
errors = count(vErrors);
}
for(const key1 in data){
if(pattern16.test(key1)){
vErrors = pass(vErrors, validate33, data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
for(const key2 in data){
if(pattern17.test(key2)){
vErrors = pass(vErrors, validate118, data[key2], instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
for(const key3 in data){
if(pattern18.test(key3)){
vErrors = pass(vErrors, validate109, data[key3], instancePath+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate111.errors = vErrors;
return errors === 0;
}


function validate101(data, {instancePath=""}={}){
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
if(!((((((((((key1 === "api") || (key1 === "auth")) || (key1 === "apiKey")) || (key1 === "headers")) || (key1 === "timeoutSeconds")) || (key1 === "maxTokens")) || (key1 === "models")) || (pattern12.test(key1))) || (pattern13.test(key1))) || (pattern14.test(key1)))){
vErrors = fail(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data0.api !== undefined){
vErrors = pass(vErrors, validate102, data0.api, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/api");
errors = count(vErrors);
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
if(!pattern15.test(data5)){
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
vErrors = pass(vErrors, validate22, data3.id, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey/id");
errors = count(vErrors);
}
}
}
if(data0.headers !== undefined){
vErrors = pass(vErrors, validate105, data0.headers, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/headers");
errors = count(vErrors);
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
vErrors = pass(vErrors, validate109, data0.maxTokens, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxTokens");
errors = count(vErrors);
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
vErrors = pass(vErrors, validate111, data10[i0], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i0);
errors = count(vErrors);
}
}
}
for(const key3 in data0){
if(pattern12.test(key3)){
vErrors = pass(vErrors, validate33, data0[key3], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
for(const key4 in data0){
if(pattern13.test(key4)){
vErrors = pass(vErrors, validate98, data0[key4], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
for(const key5 in data0){
if(pattern14.test(key5)){
vErrors = pass(vErrors, validate118, data0[key5], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
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
validate101.errors = vErrors;
return errors === 0;
}


function validate126(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
vErrors = pass(vErrors, validate33, data[key0], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
validate126.errors = vErrors;
return errors === 0;
}


function validate131(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["array","null"]});
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = pass(vErrors, validate22, data[i0], instancePath+"/" + i0);
errors = count(vErrors);
}
}
validate131.errors = vErrors;
return errors === 0;
}


function validate130(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
vErrors = pass(vErrors, validate131, data[key0], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
validate130.errors = vErrors;
return errors === 0;
}


function validate129(data, {instancePath=""}={}){
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
vErrors = pass(vErrors, validate130, data.order, instancePath+"/order");
errors = count(vErrors);
}
}
validate129.errors = vErrors;
return errors === 0;
}


function validate139(data, {instancePath=""}={}){
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
vErrors = pass(vErrors, validate29, data[i0], instancePath+"/" + i0);
errors = count(vErrors);
}
}
validate139.errors = vErrors;
return errors === 0;
}

const pattern26 = words("heartbeat|utility|decision|speech-summary");

function validate142(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "subagents") || (key0 === "reviewer")) || (key0 === "memory-search")) || (pattern26.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.subagents !== undefined){
let data0 = data.subagents;
if(((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))) && (data0 !== null)){
vErrors = fail(vErrors, instancePath+"/subagents", "type", {type: ["string","object","null"]});
errors++;
}
if(typeof data0 === "string"){
if(func3(data0) < 1){
vErrors = fail(vErrors, instancePath+"/subagents", "minLength", {limit: 1}, "must NOT have fewer than 1 characters");
errors++;
}
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(((key1 === "primary") || (key1 === "fallbacks")) || (key1 === "thinking"))){
vErrors = fail(vErrors, instancePath+"/subagents", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data0.primary !== undefined){
vErrors = pass(vErrors, validate45, data0.primary, instancePath+"/subagents/primary");
errors = count(vErrors);
}
if(data0.fallbacks !== undefined){
vErrors = pass(vErrors, validate47, data0.fallbacks, instancePath+"/subagents/fallbacks");
errors = count(vErrors);
}
if(data0.thinking !== undefined){
vErrors = pass(vErrors, validate50, data0.thinking, instancePath+"/subagents/thinking");
errors = count(vErrors);
}
}
}
if(data.reviewer !== undefined){
vErrors = pass(vErrors, validate54, data.reviewer, instancePath+"/reviewer");
errors = count(vErrors);
}
if(data["memory-search"] !== undefined){
vErrors = pass(vErrors, validate67, data["memory-search"], instancePath+"/memory-search");
errors = count(vErrors);
}
for(const key2 in data){
if(pattern26.test(key2)){
vErrors = pass(vErrors, validate71, data[key2], instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
validate142.errors = vErrors;
return errors === 0;
}


function validate155(data, {instancePath=""}={}){
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
vErrors = pass(vErrors, validate130, data.order, instancePath+"/order");
errors = count(vErrors);
}
}
validate155.errors = vErrors;
return errors === 0;
}


function validate136(data, {instancePath=""}={}){
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
vErrors = pass(vErrors, validate33, data0.primary, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary");
errors = count(vErrors);
}
if(data0.fallbacks !== undefined){
vErrors = pass(vErrors, validate35, data0.fallbacks, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks");
errors = count(vErrors);
}
if(data0.allow !== undefined){
vErrors = pass(vErrors, validate139, data0.allow, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow");
errors = count(vErrors);
}
if(data0.roles !== undefined){
vErrors = pass(vErrors, validate142, data0.roles, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles");
errors = count(vErrors);
}
if(data0.thinking !== undefined){
vErrors = pass(vErrors, validate87, data0.thinking, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/thinking");
errors = count(vErrors);
}
if(data0.contextTokens !== undefined){
vErrors = pass(vErrors, validate89, data0.contextTokens, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/contextTokens");
errors = count(vErrors);
}
if(data0.runtime !== undefined){
vErrors = pass(vErrors, validate91, data0.runtime, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime");
errors = count(vErrors);
}
if(data0.params !== undefined){
vErrors = pass(vErrors, validate93, data0.params, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/params");
errors = count(vErrors);
}
if(data0.models !== undefined){
vErrors = pass(vErrors, validate95, data0.models, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/models");
errors = count(vErrors);
}
if(data0.auth !== undefined){
vErrors = pass(vErrors, validate155, data0.auth, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth");
errors = count(vErrors);
}
}
}
}
validate136.errors = vErrors;
return errors === 0;
}


function validate159(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
vErrors = pass(vErrors, validate33, data[key0], instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
validate159.errors = vErrors;
return errors === 0;
}


function validate163(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((data === "exact") || (data === "listed"))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["exact","listed"]});
errors++;
}
validate163.errors = vErrors;
return errors === 0;
}


function validate162(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["object","null"]});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "aliases") || (key0 === "auth.order")) || (key0 === "channels")) || (key0 === "providers.models"))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.aliases !== undefined){
vErrors = pass(vErrors, validate163, data.aliases, instancePath+"/aliases");
errors = count(vErrors);
}
if(data["auth.order"] !== undefined){
vErrors = pass(vErrors, validate163, data["auth.order"], instancePath+"/auth.order");
errors = count(vErrors);
}
if(data.channels !== undefined){
vErrors = pass(vErrors, validate163, data.channels, instancePath+"/channels");
errors = count(vErrors);
}
if(data["providers.models"] !== undefined){
vErrors = pass(vErrors, validate163, data["providers.models"], instancePath+"/providers.models");
errors = count(vErrors);
}
}
validate162.errors = vErrors;
return errors === 0;
}


function validate169(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((data === "auto") || (data === "manual"))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["auto","manual"]});
errors++;
}
validate169.errors = vErrors;
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
if(!(func2.call({"version":0,"extends":0,"openclaw":0,"primary":0,"fallbacks":0,"image":0,"allow":0,"roles":0,"channels":0,"hooks":0,"thinking":0,"contextTokens":0,"runtime":0,"params":0,"models":0,"providers":0,"aliases":0,"auth":0,"agents":0,"moved":0,"manage":0,"apply":0,"hosts":0}, key0))){
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
vErrors = pass(vErrors, validate22, data.extends, instancePath+"/extends");
errors = count(vErrors);
}
if(data.openclaw !== undefined){
vErrors = pass(vErrors, validate24, data.openclaw, instancePath+"/openclaw");
errors = count(vErrors);
}
if(data.primary !== undefined){
vErrors = pass(vErrors, validate26, data.primary, instancePath+"/primary");
errors = count(vErrors);
}
if(data.fallbacks !== undefined){
vErrors = pass(vErrors, validate28, data.fallbacks, instancePath+"/fallbacks");
errors = count(vErrors);
}
if(data.image !== undefined){
vErrors = pass(vErrors, validate32, data.image, instancePath+"/image");
errors = count(vErrors);
}
if(data.allow !== undefined){
vErrors = pass(vErrors, validate41, data.allow, instancePath+"/allow");
errors = count(vErrors);
}
if(data.roles !== undefined){
vErrors = pass(vErrors, validate44, data.roles, instancePath+"/roles");
errors = count(vErrors);
}
if(data.channels !== undefined){
vErrors = pass(vErrors, validate78, data.channels, instancePath+"/channels");
errors = count(vErrors);
}
if(data.hooks !== undefined){
vErrors = pass(vErrors, validate83, data.hooks, instancePath+"/hooks");
errors = count(vErrors);
}
if(data.thinking !== undefined){
vErrors = pass(vErrors, validate87, data.thinking, instancePath+"/thinking");
errors = count(vErrors);
}
if(data.contextTokens !== undefined){
vErrors = pass(vErrors, validate89, data.contextTokens, instancePath+"/contextTokens");
errors = count(vErrors);
}
if(data.runtime !== undefined){
vErrors = pass(vErrors, validate91, data.runtime, instancePath+"/runtime");
errors = count(vErrors);
}
if(data.params !== undefined){
vErrors = pass(vErrors, validate93, data.params, instancePath+"/params");
errors = count(vErrors);
}
if(data.models !== undefined){
vErrors = pass(vErrors, validate95, data.models, instancePath+"/models");
errors = count(vErrors);
}
if(data.providers !== undefined){
vErrors = pass(vErrors, validate101, data.providers, instancePath+"/providers");
errors = count(vErrors);
}
if(data.aliases !== undefined){
vErrors = pass(vErrors, validate126, data.aliases, instancePath+"/aliases");
errors = count(vErrors);
}
if(data.auth !== undefined){
vErrors = pass(vErrors, validate129, data.auth, instancePath+"/auth");
errors = count(vErrors);
}
if(data.agents !== undefined){
vErrors = pass(vErrors, validate136, data.agents, instancePath+"/agents");
errors = count(vErrors);
}
if(data.moved !== undefined){
vErrors = pass(vErrors, validate159, data.moved, instancePath+"/moved");
errors = count(vErrors);
}
if(data.manage !== undefined){
vErrors = pass(vErrors, validate162, data.manage, instancePath+"/manage");
errors = count(vErrors);
}
if(data.apply !== undefined){
vErrors = pass(vErrors, validate169, data.apply, instancePath+"/apply");
errors = count(vErrors);
}
if(data.hosts !== undefined){
let data22 = data.hosts;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
vErrors = fail(vErrors, instancePath+"/hosts", "type", {type: ["object","null"]});
errors++;
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key1 in data22){
let data23 = data22[key1];
if((!(data23 && typeof data23 == "object" && !Array.isArray(data23))) && (data23 !== null)){
vErrors = fail(vErrors, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: ["object","null"]});
errors++;
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key2 in data23){
if(!(func2.call({"openclaw":0,"primary":0,"fallbacks":0,"image":0,"allow":0,"roles":0,"channels":0,"hooks":0,"thinking":0,"contextTokens":0,"runtime":0,"params":0,"models":0,"providers":0,"aliases":0,"auth":0,"agents":0,"moved":0,"manage":0,"apply":0}, key2))){
vErrors = fail(vErrors, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data23.openclaw !== undefined){
vErrors = pass(vErrors, validate24, data23.openclaw, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/openclaw");
errors = count(vErrors);
}
if(data23.primary !== undefined){
vErrors = pass(vErrors, validate26, data23.primary, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary");
errors = count(vErrors);
}
if(data23.fallbacks !== undefined){
vErrors = pass(vErrors, validate28, data23.fallbacks, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks");
errors = count(vErrors);
}
if(data23.image !== undefined){
vErrors = pass(vErrors, validate32, data23.image, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/image");
errors = count(vErrors);
}
if(data23.allow !== undefined){
vErrors = pass(vErrors, validate41, data23.allow, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow");
errors = count(vErrors);
}
if(data23.roles !== undefined){
vErrors = pass(vErrors, validate44, data23.roles, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles");
errors = count(vErrors);
}
if(data23.channels !== undefined){
vErrors = pass(vErrors, validate78, data23.channels, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/channels");
errors = count(vErrors);
}
if(data23.hooks !== undefined){
vErrors = pass(vErrors, validate83, data23.hooks, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks");
errors = count(vErrors);
}
if(data23.thinking !== undefined){
vErrors = pass(vErrors, validate87, data23.thinking, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/thinking");
errors = count(vErrors);
}
if(data23.contextTokens !== undefined){
vErrors = pass(vErrors, validate89, data23.contextTokens, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/contextTokens");
errors = count(vErrors);
}
if(data23.runtime !== undefined){
vErrors = pass(vErrors, validate91, data23.runtime, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime");
errors = count(vErrors);
}
if(data23.params !== undefined){
vErrors = pass(vErrors, validate93, data23.params, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/params");
errors = count(vErrors);
}
if(data23.models !== undefined){
vErrors = pass(vErrors, validate95, data23.models, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/models");
errors = count(vErrors);
}
if(data23.providers !== undefined){
vErrors = pass(vErrors, validate101, data23.providers, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/providers");
errors = count(vErrors);
}
if(data23.aliases !== undefined){
vErrors = pass(vErrors, validate126, data23.aliases, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases");
errors = count(vErrors);
}
if(data23.auth !== undefined){
vErrors = pass(vErrors, validate129, data23.auth, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth");
errors = count(vErrors);
}
if(data23.agents !== undefined){
vErrors = pass(vErrors, validate136, data23.agents, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/agents");
errors = count(vErrors);
}
if(data23.moved !== undefined){
vErrors = pass(vErrors, validate159, data23.moved, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/moved");
errors = count(vErrors);
}
if(data23.manage !== undefined){
vErrors = pass(vErrors, validate162, data23.manage, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/manage");
errors = count(vErrors);
}
if(data23.apply !== undefined){
vErrors = pass(vErrors, validate169, data23.apply, instancePath+"/hosts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/apply");
errors = count(vErrors);
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

