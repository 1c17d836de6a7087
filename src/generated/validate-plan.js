// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { count, fail, pass, words } from '../schema-calls.ts';
"use strict";
export const validatePlan = validate21;
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = words("path|host");
const pattern3 = words("config|stateDir|behavesAs");
const pattern4 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern10 = words("add|change|move|remove|entries|unchanged|destructive");
const pattern7 = words("before|after");
const pattern1 = new RegExp("^sha256:[0-9a-f]{64}$", "u");

function validate22(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","null"]});
errors++;
}
if(typeof data === "string"){
if(!pattern1.test(data)){
vErrors = fail(vErrors, instancePath, "pattern", {pattern: "^sha256:[0-9a-f]{64}$"}, "must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"");
errors++;
}
}
validate22.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","null"]});
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

const pattern6 = words("address|file");

function validate29(data, {instancePath=""}={}){
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
if(typeof data !== "boolean"){
vErrors = fail(vErrors, instancePath, "type", {type: "boolean"});
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(!(typeof data == "number")){
vErrors = fail(vErrors, instancePath, "type", {type: "number"});
errors++;
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs7 = errors;
if(!(Array.isArray(data))){
vErrors = fail(vErrors, instancePath, "type", {type: "array"});
errors++;
}
var _valid0 = _errs7 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs9 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
var _valid0 = _errs9 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs11 = errors;
if(data !== null){
vErrors = fail(vErrors, instancePath, "type", {type: "null"});
errors++;
}
var _valid0 = _errs11 === errors;
valid0 = valid0 || _valid0;
}
}
}
}
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
validate29.errors = vErrors;
return errors === 0;
}


function validate27(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "address"});
errors++;
}
if(data.action === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "action"});
errors++;
}
if(data.kind === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.before === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "before"});
errors++;
}
if(data.after === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "after"});
errors++;
}
if(data.file === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "file"});
errors++;
}
if(data.reason === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "reason"});
errors++;
}
if(data.destructive === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "destructive"});
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "action") || (key0 === "kind")) || (key0 === "reason")) || (key0 === "destructive")) || (key0 === "drift")) || (pattern6.test(key0))) || (pattern7.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.action !== undefined){
let data0 = data.action;
if(!((((data0 === "add") || (data0 === "change")) || (data0 === "remove")) || (data0 === "move"))){
vErrors = fail(vErrors, instancePath+"/action", "enum", {allowedValues: ["add","change","remove","move"]});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(!(((data1 === "declared") || (data1 === "entry")) || (data1 === "moved"))){
vErrors = fail(vErrors, instancePath+"/kind", "enum", {allowedValues: ["declared","entry","moved"]});
errors++;
}
}
if(data.reason !== undefined){
vErrors = pass(vErrors, validate25, data.reason, instancePath+"/reason");
errors = count(vErrors);
}
if(data.destructive !== undefined){
if(typeof data.destructive !== "boolean"){
vErrors = fail(vErrors, instancePath+"/destructive", "type", {type: "boolean"});
errors++;
}
}
if(data.drift !== undefined){
let data4 = data.drift;
if(!(((data4 === "manifest-ahead") || (data4 === "live-changed")) || (data4 === "conflict"))){
vErrors = fail(vErrors, instancePath+"/drift", "enum", {allowedValues: ["manifest-ahead","live-changed","conflict"]});
errors++;
}
}
for(const key1 in data){
if(pattern6.test(key1)){
if(typeof data[key1] !== "string"){
vErrors = fail(vErrors, instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
for(const key2 in data){
if(pattern7.test(key2)){
vErrors = pass(vErrors, validate29, data[key2], instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
vErrors = fail(vErrors, instancePath, "type", {type: "integer"});
errors++;
}
if(typeof data == "number"){
if(data < 0 || isNaN(data)){
vErrors = fail(vErrors, instancePath, "minimum", {comparison: ">=", limit: 0}, "must be >= 0");
errors++;
}
}
validate32.errors = vErrors;
return errors === 0;
}


function validate34(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (!(data % 1) && !isNaN(data)))){
vErrors = fail(vErrors, instancePath, "type", {type: "integer"});
errors++;
}
if(typeof data == "number"){
if(data < 1 || isNaN(data)){
vErrors = fail(vErrors, instancePath, "minimum", {comparison: ">=", limit: 1}, "must be >= 1");
errors++;
}
}
validate34.errors = vErrors;
return errors === 0;
}

const pattern12 = words("message|remedy|address");
const pattern13 = new RegExp("^[EW][0-9]{3}$", "u");
const pattern14 = words("line|column|endLine|endColumn");

function validate37(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "code"});
errors++;
}
if(data.severity === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "severity"});
errors++;
}
if(data.message === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "message"});
errors++;
}
if(data.remedy === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "remedy"});
errors++;
}
for(const key0 in data){
if(!((((key0 === "code") || (key0 === "severity")) || (key0 === "position")) || (pattern12.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.code !== undefined){
let data0 = data.code;
if(typeof data0 === "string"){
if(!pattern13.test(data0)){
vErrors = fail(vErrors, instancePath+"/code", "pattern", {pattern: "^[EW][0-9]{3}$"}, "must match pattern \""+"^[EW][0-9]{3}$"+"\"");
errors++;
}
}
else {
vErrors = fail(vErrors, instancePath+"/code", "type", {type: "string"});
errors++;
}
}
if(data.severity !== undefined){
let data1 = data.severity;
if(!(((data1 === "error") || (data1 === "warning")) || (data1 === "info"))){
vErrors = fail(vErrors, instancePath+"/severity", "enum", {allowedValues: ["error","warning","info"]});
errors++;
}
}
if(data.position !== undefined){
let data2 = data.position;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.file === undefined){
vErrors = fail(vErrors, instancePath+"/position", "required", {missingProperty: "file"});
errors++;
}
if(data2.line === undefined){
vErrors = fail(vErrors, instancePath+"/position", "required", {missingProperty: "line"});
errors++;
}
if(data2.column === undefined){
vErrors = fail(vErrors, instancePath+"/position", "required", {missingProperty: "column"});
errors++;
}
for(const key1 in data2){
if(!((key1 === "file") || (pattern14.test(key1)))){
vErrors = fail(vErrors, instancePath+"/position", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data2.file !== undefined){
if(typeof data2.file !== "string"){
vErrors = fail(vErrors, instancePath+"/position/file", "type", {type: "string"});
errors++;
}
}
for(const key2 in data2){
if(pattern14.test(key2)){
vErrors = pass(vErrors, validate34, data2[key2], instancePath+"/position/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/position", "type", {type: "object"});
errors++;
}
}
for(const key3 in data){
if(pattern12.test(key3)){
if(typeof data[key3] !== "string"){
vErrors = fail(vErrors, instancePath+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
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

const pattern17 = words("path|restore");
const pattern18 = words("digest|resultDigest");
const pattern19 = words("key|to");

function validate42(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(!(((((data === "set") || (data === "remove")) || (data === "list")) || (data === "records")) || (data === "rename"))){
vErrors = fail(vErrors, instancePath, "enum", {allowedValues: ["set","remove","list","records","rename"]});
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
vErrors = fail(vErrors, instancePath, "minItems", {limit: 1}, "must NOT have fewer than 1 items");
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))))){
vErrors = fail(vErrors, instancePath+"/" + i0, "type", {type: ["string","integer"]});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "array"});
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}


function validate47(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
vErrors = fail(vErrors, instancePath, "type", {type: ["string","object"]});
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}


function validate46(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
vErrors = pass(vErrors, validate47, data[i0], instancePath+"/" + i0);
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "array"});
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}


function validate41(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.op === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "op"});
errors++;
}
if(data.path === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.undo === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "undo"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "op") || (key0 === "path")) || (key0 === "value")) || (key0 === "items")) || (key0 === "undo")) || (pattern19.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.op !== undefined){
vErrors = pass(vErrors, validate42, data.op, instancePath+"/op");
errors = count(vErrors);
}
if(data.path !== undefined){
vErrors = pass(vErrors, validate44, data.path, instancePath+"/path");
errors = count(vErrors);
}
if(data.items !== undefined){
vErrors = pass(vErrors, validate46, data.items, instancePath+"/items");
errors = count(vErrors);
}
if(data.undo !== undefined){
let data3 = data.undo;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.op === undefined){
vErrors = fail(vErrors, instancePath+"/undo", "required", {missingProperty: "op"});
errors++;
}
if(data3.path === undefined){
vErrors = fail(vErrors, instancePath+"/undo", "required", {missingProperty: "path"});
errors++;
}
for(const key1 in data3){
if(!(((((key1 === "op") || (key1 === "path")) || (key1 === "value")) || (key1 === "items")) || (pattern19.test(key1)))){
vErrors = fail(vErrors, instancePath+"/undo", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data3.op !== undefined){
vErrors = pass(vErrors, validate42, data3.op, instancePath+"/undo/op");
errors = count(vErrors);
}
if(data3.path !== undefined){
vErrors = pass(vErrors, validate44, data3.path, instancePath+"/undo/path");
errors = count(vErrors);
}
if(data3.items !== undefined){
vErrors = pass(vErrors, validate46, data3.items, instancePath+"/undo/items");
errors = count(vErrors);
}
for(const key2 in data3){
if(pattern19.test(key2)){
if(typeof data3[key2] !== "string"){
vErrors = fail(vErrors, instancePath+"/undo/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/undo", "type", {type: "object"});
errors++;
}
}
for(const key3 in data){
if(pattern19.test(key3)){
if(typeof data[key3] !== "string"){
vErrors = fail(vErrors, instancePath+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.role === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "role"});
errors++;
}
if(data.digest === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "digest"});
errors++;
}
if(data.edits === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "edits"});
errors++;
}
if(data.resultDigest === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "resultDigest"});
errors++;
}
for(const key0 in data){
if(!((((key0 === "role") || (key0 === "edits")) || (pattern17.test(key0))) || (pattern18.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.role !== undefined){
let data0 = data.role;
if(!((((data0 === "config") || (data0 === "include")) || (data0 === "auth-store")) || (data0 === "manifest"))){
vErrors = fail(vErrors, instancePath+"/role", "enum", {allowedValues: ["config","include","auth-store","manifest"]});
errors++;
}
}
if(data.edits !== undefined){
let data1 = data.edits;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
vErrors = pass(vErrors, validate41, data1[i0], instancePath+"/edits/" + i0);
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/edits", "type", {type: "array"});
errors++;
}
}
for(const key1 in data){
if(pattern17.test(key1)){
if(typeof data[key1] !== "string"){
vErrors = fail(vErrors, instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
for(const key2 in data){
if(pattern18.test(key2)){
vErrors = pass(vErrors, validate22, data[key2], instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
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

const pattern25 = words("agent|provider");

function validate57(data, {instancePath=""}={}){
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
validate57.errors = vErrors;
return errors === 0;
}


function validate56(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.agent === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "agent"});
errors++;
}
if(data.provider === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "provider"});
errors++;
}
if(data.before === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "before"});
errors++;
}
if(data.after === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "after"});
errors++;
}
for(const key0 in data){
if(!((pattern25.test(key0)) || (pattern7.test(key0)))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
for(const key1 in data){
if(pattern25.test(key1)){
if(typeof data[key1] !== "string"){
vErrors = fail(vErrors, instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
for(const key2 in data){
if(pattern7.test(key2)){
let data1 = data[key2];
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
vErrors = pass(vErrors, validate57, data1, instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs7 = errors;
if(data1 !== null){
vErrors = fail(vErrors, instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "null"});
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = fail(vErrors, instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), "anyOf", {});
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
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
validate56.errors = vErrors;
return errors === 0;
}

const pattern29 = words("code|message|remedy");

function validate60(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "code"});
errors++;
}
if(data.message === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "message"});
errors++;
}
if(data.remedy === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "remedy"});
errors++;
}
for(const key0 in data){
if(!(pattern29.test(key0))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
for(const key1 in data){
if(pattern29.test(key1)){
if(typeof data[key1] !== "string"){
vErrors = fail(vErrors, instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath=""}={}){
/*# sourceURL="urn:openclaw-models:plan:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.formatVersion === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "formatVersion"});
errors++;
}
if(data.tool === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "tool"});
errors++;
}
if(data.source === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "source"});
errors++;
}
if(data.target === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "target"});
errors++;
}
if(data.changes === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "changes"});
errors++;
}
if(data.unchanged === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "unchanged"});
errors++;
}
if(data.summary === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "summary"});
errors++;
}
if(data.diagnostics === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "diagnostics"});
errors++;
}
if(data.files === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "files"});
errors++;
}
if(data.commands === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "commands"});
errors++;
}
if(data.restart === undefined){
vErrors = fail(vErrors, instancePath, "required", {missingProperty: "restart"});
errors++;
}
for(const key0 in data){
if(!(func2.call({"formatVersion":0,"tool":0,"source":0,"target":0,"changes":0,"moved":0,"unchanged":0,"summary":0,"diagnostics":0,"files":0,"commands":0,"error":0,"declared":0,"chains":0,"diff":0,"restart":0}, key0))){
vErrors = fail(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.formatVersion !== undefined){
if(1 !== data.formatVersion){
vErrors = fail(vErrors, instancePath+"/formatVersion", "const", {allowedValue: 1});
errors++;
}
}
if(data.tool !== undefined){
let data1 = data.tool;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
vErrors = fail(vErrors, instancePath+"/tool", "required", {missingProperty: "name"});
errors++;
}
if(data1.version === undefined){
vErrors = fail(vErrors, instancePath+"/tool", "required", {missingProperty: "version"});
errors++;
}
for(const key1 in data1){
if(!((key1 === "name") || (key1 === "version"))){
vErrors = fail(vErrors, instancePath+"/tool", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data1.name !== undefined){
if("openclaw-models" !== data1.name){
vErrors = fail(vErrors, instancePath+"/tool/name", "const", {allowedValue: "openclaw-models"});
errors++;
}
}
if(data1.version !== undefined){
if(typeof data1.version !== "string"){
vErrors = fail(vErrors, instancePath+"/tool/version", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/tool", "type", {type: "object"});
errors++;
}
}
if(data.source !== undefined){
let data4 = data.source;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.kind === undefined){
vErrors = fail(vErrors, instancePath+"/source", "required", {missingProperty: "kind"});
errors++;
}
if(data4.path === undefined){
vErrors = fail(vErrors, instancePath+"/source", "required", {missingProperty: "path"});
errors++;
}
if(data4.digest === undefined){
vErrors = fail(vErrors, instancePath+"/source", "required", {missingProperty: "digest"});
errors++;
}
for(const key2 in data4){
if(!(((((key2 === "kind") || (key2 === "digest")) || (key2 === "bases")) || (key2 === "unseen")) || (pattern0.test(key2)))){
vErrors = fail(vErrors, instancePath+"/source", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data4.kind !== undefined){
let data5 = data4.kind;
if(!((data5 === "manifest") || (data5 === "rollback"))){
vErrors = fail(vErrors, instancePath+"/source/kind", "enum", {allowedValues: ["manifest","rollback"]});
errors++;
}
}
if(data4.digest !== undefined){
vErrors = pass(vErrors, validate22, data4.digest, instancePath+"/source/digest");
errors = count(vErrors);
}
if(data4.bases !== undefined){
let data7 = data4.bases;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.path === undefined){
vErrors = fail(vErrors, instancePath+"/source/bases/" + i0, "required", {missingProperty: "path"});
errors++;
}
if(data8.digest === undefined){
vErrors = fail(vErrors, instancePath+"/source/bases/" + i0, "required", {missingProperty: "digest"});
errors++;
}
for(const key3 in data8){
if(!((key3 === "path") || (key3 === "digest"))){
vErrors = fail(vErrors, instancePath+"/source/bases/" + i0, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data8.path !== undefined){
if(typeof data8.path !== "string"){
vErrors = fail(vErrors, instancePath+"/source/bases/" + i0+"/path", "type", {type: "string"});
errors++;
}
}
if(data8.digest !== undefined){
vErrors = pass(vErrors, validate22, data8.digest, instancePath+"/source/bases/" + i0+"/digest");
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/source/bases/" + i0, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/source/bases", "type", {type: "array"});
errors++;
}
}
if(data4.unseen !== undefined){
if(typeof data4.unseen !== "boolean"){
vErrors = fail(vErrors, instancePath+"/source/unseen", "type", {type: "boolean"});
errors++;
}
}
for(const key4 in data4){
if(pattern0.test(key4)){
if(typeof data4[key4] !== "string"){
vErrors = fail(vErrors, instancePath+"/source/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/source", "type", {type: "object"});
errors++;
}
}
if(data.target !== undefined){
let data13 = data.target;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.config === undefined){
vErrors = fail(vErrors, instancePath+"/target", "required", {missingProperty: "config"});
errors++;
}
if(data13.stateDir === undefined){
vErrors = fail(vErrors, instancePath+"/target", "required", {missingProperty: "stateDir"});
errors++;
}
if(data13.machine === undefined){
vErrors = fail(vErrors, instancePath+"/target", "required", {missingProperty: "machine"});
errors++;
}
if(data13.dialect === undefined){
vErrors = fail(vErrors, instancePath+"/target", "required", {missingProperty: "dialect"});
errors++;
}
if(data13.release === undefined){
vErrors = fail(vErrors, instancePath+"/target", "required", {missingProperty: "release"});
errors++;
}
if(data13.roster === undefined){
vErrors = fail(vErrors, instancePath+"/target", "required", {missingProperty: "roster"});
errors++;
}
if(data13.allowlist === undefined){
vErrors = fail(vErrors, instancePath+"/target", "required", {missingProperty: "allowlist"});
errors++;
}
if(data13.auth === undefined){
vErrors = fail(vErrors, instancePath+"/target", "required", {missingProperty: "auth"});
errors++;
}
for(const key5 in data13){
if(!(((((((((key5 === "machine") || (key5 === "dialect")) || (key5 === "release")) || (key5 === "releaseSource")) || (key5 === "measured")) || (key5 === "roster")) || (key5 === "allowlist")) || (key5 === "auth")) || (pattern3.test(key5)))){
vErrors = fail(vErrors, instancePath+"/target", "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data13.machine !== undefined){
let data14 = data13.machine;
if(typeof data14 === "string"){
if(!pattern4.test(data14)){
vErrors = fail(vErrors, instancePath+"/target/machine", "pattern", {pattern: "^[0-9a-f]{16}$"}, "must match pattern \""+"^[0-9a-f]{16}$"+"\"");
errors++;
}
}
else {
vErrors = fail(vErrors, instancePath+"/target/machine", "type", {type: "string"});
errors++;
}
}
if(data13.dialect !== undefined){
let data15 = data13.dialect;
if(!((data15 === "classic") || (data15 === "modern"))){
vErrors = fail(vErrors, instancePath+"/target/dialect", "enum", {allowedValues: ["classic","modern"]});
errors++;
}
}
if(data13.release !== undefined){
vErrors = pass(vErrors, validate25, data13.release, instancePath+"/target/release");
errors = count(vErrors);
}
if(data13.releaseSource !== undefined){
let data17 = data13.releaseSource;
if(!(((((((data17 === "flag") || (data17 === "variable")) || (data17 === "files")) || (data17 === "manifest")) || (data17 === "path")) || (data17 === "asked")) || (data17 === "assumed"))){
vErrors = fail(vErrors, instancePath+"/target/releaseSource", "enum", {allowedValues: ["flag","variable","files","manifest","path","asked","assumed"]});
errors++;
}
}
if(data13.measured !== undefined){
if(typeof data13.measured !== "boolean"){
vErrors = fail(vErrors, instancePath+"/target/measured", "type", {type: "boolean"});
errors++;
}
}
if(data13.roster !== undefined){
let data19 = data13.roster;
if(!((data19 === "list") || (data19 === "entries"))){
vErrors = fail(vErrors, instancePath+"/target/roster", "enum", {allowedValues: ["list","entries"]});
errors++;
}
}
if(data13.allowlist !== undefined){
let data20 = data13.allowlist;
if(!((data20 === "models") || (data20 === "modelPolicy"))){
vErrors = fail(vErrors, instancePath+"/target/allowlist", "enum", {allowedValues: ["models","modelPolicy"]});
errors++;
}
}
if(data13.auth !== undefined){
let data21 = data13.auth;
if(!((((data21 === "profiles-json") || (data21 === "state-json")) || (data21 === "agent-db")) || (data21 === "shared-db"))){
vErrors = fail(vErrors, instancePath+"/target/auth", "enum", {allowedValues: ["profiles-json","state-json","agent-db","shared-db"]});
errors++;
}
}
for(const key6 in data13){
if(pattern3.test(key6)){
if(typeof data13[key6] !== "string"){
vErrors = fail(vErrors, instancePath+"/target/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/target", "type", {type: "object"});
errors++;
}
}
if(data.changes !== undefined){
let data23 = data.changes;
if(Array.isArray(data23)){
const len1 = data23.length;
for(let i1=0; i1<len1; i1++){
vErrors = pass(vErrors, validate27, data23[i1], instancePath+"/changes/" + i1);
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/changes", "type", {type: "array"});
errors++;
}
}
if(data.moved !== undefined){
let data25 = data.moved;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key7 in data25){
if(typeof data25[key7] !== "string"){
vErrors = fail(vErrors, instancePath+"/moved/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/moved", "type", {type: "object"});
errors++;
}
}
if(data.unchanged !== undefined){
vErrors = pass(vErrors, validate32, data.unchanged, instancePath+"/unchanged");
errors = count(vErrors);
}
if(data.summary !== undefined){
let data28 = data.summary;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.add === undefined){
vErrors = fail(vErrors, instancePath+"/summary", "required", {missingProperty: "add"});
errors++;
}
if(data28.change === undefined){
vErrors = fail(vErrors, instancePath+"/summary", "required", {missingProperty: "change"});
errors++;
}
if(data28.move === undefined){
vErrors = fail(vErrors, instancePath+"/summary", "required", {missingProperty: "move"});
errors++;
}
if(data28.remove === undefined){
vErrors = fail(vErrors, instancePath+"/summary", "required", {missingProperty: "remove"});
errors++;
}
if(data28.entries === undefined){
vErrors = fail(vErrors, instancePath+"/summary", "required", {missingProperty: "entries"});
errors++;
}
if(data28.unchanged === undefined){
vErrors = fail(vErrors, instancePath+"/summary", "required", {missingProperty: "unchanged"});
errors++;
}
if(data28.destructive === undefined){
vErrors = fail(vErrors, instancePath+"/summary", "required", {missingProperty: "destructive"});
errors++;
}
for(const key8 in data28){
if(!((key8 === "moved") || (pattern10.test(key8)))){
vErrors = fail(vErrors, instancePath+"/summary", "additionalProperties", {additionalProperty: key8});
errors++;
}
}
if(data28.moved !== undefined){
vErrors = pass(vErrors, validate34, data28.moved, instancePath+"/summary/moved");
errors = count(vErrors);
}
for(const key9 in data28){
if(pattern10.test(key9)){
vErrors = pass(vErrors, validate32, data28[key9], instancePath+"/summary/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/summary", "type", {type: "object"});
errors++;
}
}
if(data.diagnostics !== undefined){
let data31 = data.diagnostics;
if(Array.isArray(data31)){
const len2 = data31.length;
for(let i2=0; i2<len2; i2++){
vErrors = pass(vErrors, validate37, data31[i2], instancePath+"/diagnostics/" + i2);
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/diagnostics", "type", {type: "array"});
errors++;
}
}
if(data.files !== undefined){
let data33 = data.files;
if(Array.isArray(data33)){
const len3 = data33.length;
for(let i3=0; i3<len3; i3++){
vErrors = pass(vErrors, validate40, data33[i3], instancePath+"/files/" + i3);
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/files", "type", {type: "array"});
errors++;
}
}
if(data.commands !== undefined){
let data35 = data.commands;
if(Array.isArray(data35)){
const len4 = data35.length;
for(let i4=0; i4<len4; i4++){
vErrors = pass(vErrors, validate56, data35[i4], instancePath+"/commands/" + i4);
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/commands", "type", {type: "array"});
errors++;
}
}
if(data.error !== undefined){
vErrors = pass(vErrors, validate60, data.error, instancePath+"/error");
errors = count(vErrors);
}
if(data.declared !== undefined){
let data38 = data.declared;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.settings === undefined){
vErrors = fail(vErrors, instancePath+"/declared", "required", {missingProperty: "settings"});
errors++;
}
if(data38.exact === undefined){
vErrors = fail(vErrors, instancePath+"/declared", "required", {missingProperty: "exact"});
errors++;
}
for(const key10 in data38){
if(!((key10 === "settings") || (key10 === "exact"))){
vErrors = fail(vErrors, instancePath+"/declared", "additionalProperties", {additionalProperty: key10});
errors++;
}
}
if(data38.settings !== undefined){
let data39 = data38.settings;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key11 in data39){
vErrors = pass(vErrors, validate29, data39[key11], instancePath+"/declared/settings/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/declared/settings", "type", {type: "object"});
errors++;
}
}
if(data38.exact !== undefined){
vErrors = pass(vErrors, validate57, data38.exact, instancePath+"/declared/exact");
errors = count(vErrors);
}
}
else {
vErrors = fail(vErrors, instancePath+"/declared", "type", {type: "object"});
errors++;
}
}
if(data.chains !== undefined){
let data42 = data.chains;
if(Array.isArray(data42)){
const len5 = data42.length;
for(let i5=0; i5<len5; i5++){
let data43 = data42[i5];
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.name === undefined){
vErrors = fail(vErrors, instancePath+"/chains/" + i5, "required", {missingProperty: "name"});
errors++;
}
if(data43.before === undefined){
vErrors = fail(vErrors, instancePath+"/chains/" + i5, "required", {missingProperty: "before"});
errors++;
}
if(data43.after === undefined){
vErrors = fail(vErrors, instancePath+"/chains/" + i5, "required", {missingProperty: "after"});
errors++;
}
for(const key12 in data43){
if(!((key12 === "name") || (pattern7.test(key12)))){
vErrors = fail(vErrors, instancePath+"/chains/" + i5, "additionalProperties", {additionalProperty: key12});
errors++;
}
}
if(data43.name !== undefined){
if(typeof data43.name !== "string"){
vErrors = fail(vErrors, instancePath+"/chains/" + i5+"/name", "type", {type: "string"});
errors++;
}
}
for(const key13 in data43){
if(pattern7.test(key13)){
vErrors = pass(vErrors, validate57, data43[key13], instancePath+"/chains/" + i5+"/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"));
errors = count(vErrors);
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/chains/" + i5, "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = fail(vErrors, instancePath+"/chains", "type", {type: "array"});
errors++;
}
}
if(data.diff !== undefined){
if(typeof data.diff !== "string"){
vErrors = fail(vErrors, instancePath+"/diff", "type", {type: "string"});
errors++;
}
}
if(data.restart !== undefined){
let data47 = data.restart;
if(!((((data47 === "none") || (data47 === "automatic")) || (data47 === "restarts")) || (data47 === "required"))){
vErrors = fail(vErrors, instancePath+"/restart", "enum", {allowedValues: ["none","automatic","restarts","required"]});
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

