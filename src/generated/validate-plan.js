// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
"use strict";
export const validatePlan = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:openclaw-models:plan:1","title":"Plan","description":"What `openclaw-models plan --json` prints and `apply` carries out: changes, diagnostics, and the digests of every file it was computed from. It never holds a credential. New optional keys may be added; the meaning of a key never changes within a formatVersion.","type":"object","additionalProperties":false,"required":["formatVersion","tool","source","target","changes","unchanged","summary","diagnostics","files","commands","restart"],"properties":{"formatVersion":{"const":1,"description":"Version of this format."},"tool":{"type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"const":"openclaw-models"},"version":{"type":"string","description":"Release that made the plan."}}},"source":{"type":"object","description":"Where the desired settings come from.","additionalProperties":false,"required":["kind","path","digest"],"properties":{"kind":{"enum":["manifest","rollback"]},"path":{"type":"string","description":"The manifest as the user named it, `-` for standard input, or the id of the history entry that is rolled back."},"digest":{"$ref":"#/definitions/digest","description":"sha256 of the manifest's bytes."}}},"target":{"type":"object","description":"The OpenClaw home that the plan is for.","additionalProperties":false,"required":["config","stateDir","machine","dialect","release","roster","allowlist","auth"],"properties":{"config":{"type":"string","description":"The config file, `~` standing for the home folder."},"stateDir":{"type":"string","description":"The state folder, `~` standing for the home folder."},"machine":{"type":"string","pattern":"^[0-9a-f]{16}$","description":"A digest of host name and config path; a plan for another machine is refused."},"dialect":{"enum":["classic","modern"],"description":"Generation of the files."},"release":{"type":["string","null"],"description":"OpenClaw's release where the files or the caller name it."},"roster":{"enum":["list","entries"],"description":"Where agents are: `agents.list` or `agents.entries`."},"allowlist":{"enum":["models","modelPolicy"],"description":"What restricts the selectable models."},"auth":{"enum":["profiles-json","state-json","agent-db","shared-db"],"description":"Where an agent's credential order is stored."}}},"changes":{"type":"array","items":{"$ref":"#/definitions/change"},"description":"Every change, in the order of the addresses."},"unchanged":{"type":"integer","minimum":0,"description":"How many managed settings already agree."},"summary":{"type":"object","additionalProperties":false,"required":["add","change","move","remove","entries","unchanged","destructive"],"properties":{"add":{"type":"integer","minimum":0},"change":{"type":"integer","minimum":0},"move":{"type":"integer","minimum":0},"remove":{"type":"integer","minimum":0},"entries":{"type":"integer","minimum":0,"description":"Model entries and markers that OpenClaw needs beside the declared settings."},"unchanged":{"type":"integer","minimum":0},"destructive":{"type":"integer","minimum":0,"description":"How many of the changes need --allow-destructive."}}},"diagnostics":{"type":"array","items":{"$ref":"#/definitions/diagnostic"}},"files":{"type":"array","items":{"$ref":"#/definitions/file"},"description":"Every file that the plan was computed from, with its digest and the edits to make."},"commands":{"type":"array","items":{"$ref":"#/definitions/command"},"description":"Orders that only OpenClaw itself may write (SQLite stores)."},"error":{"$ref":"#/definitions/error"},"restart":{"enum":["none","automatic","required"],"description":"Whether a running gateway has to be restarted to use the new settings."}},"definitions":{"error":{"title":"PlanError","description":"Present when the plan cannot be applied: the first of the errors among the diagnostics.","type":"object","additionalProperties":false,"required":["code","message","remedy"],"properties":{"code":{"type":"string"},"message":{"type":"string"},"remedy":{"type":"string"}}},"digest":{"type":["string","null"],"pattern":"^sha256:[0-9a-f]{64}$","description":"sha256 of a file's bytes; null when there is no file."},"setting":{"description":"A model reference, an alias's target, a list of references or profile ids, or null for nothing.","anyOf":[{"type":"string"},{"type":"boolean"},{"type":"array","items":{"type":"string"}},{"type":"null"}]},"change":{"title":"Change","type":"object","additionalProperties":false,"required":["address","action","kind","before","after","file","reason","destructive"],"properties":{"address":{"type":"string","description":"Where, in manifest terms: `primary`, `fallbacks[1]`, `aliases.opus`, `agents.work.auth.order.openai`; `models.<ref>` and `meta` for entries that OpenClaw needs.","examples":["primary","aliases.opus"]},"action":{"enum":["add","change","remove","move"],"description":"`move` means that only the order of a list changes."},"kind":{"enum":["declared","entry"],"description":"`declared` by the manifest, or an `entry` that OpenClaw needs beside it."},"before":{"$ref":"#/definitions/setting"},"after":{"$ref":"#/definitions/setting"},"file":{"type":"string","description":"The file that holds the value."},"reason":{"type":["string","null"],"description":"Why, where that is not plain from the manifest."},"destructive":{"type":"boolean","description":"True when it takes away so much that it needs --allow-destructive."}}},"diagnostic":{"title":"PlanDiagnostic","type":"object","additionalProperties":false,"required":["code","severity","message","remedy"],"properties":{"code":{"type":"string","pattern":"^[EW][0-9]{3}$"},"severity":{"enum":["error","warning","info"]},"message":{"type":"string"},"remedy":{"type":"string"},"address":{"type":"string"},"position":{"type":"object","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string"},"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1},"endLine":{"type":"integer","minimum":1},"endColumn":{"type":"integer","minimum":1}}}}},"file":{"title":"PlannedFile","type":"object","additionalProperties":false,"required":["path","role","digest","edits","resultDigest"],"properties":{"path":{"type":"string","description":"`~` stands for the home folder."},"role":{"enum":["config","include","auth-store","manifest"],"description":"`manifest`: rollback only, of a command that edited it together with the live files."},"digest":{"$ref":"#/definitions/digest"},"edits":{"type":"array","items":{"$ref":"#/definitions/edit"},"description":"Empty for a file that was only read."},"restore":{"type":"string","description":"Rollback only: the history entry whose saved copy is put back whole, because nobody has touched the file since."},"resultDigest":{"$ref":"#/definitions/digest","description":"Digest of the file after the edits."}}},"path":{"type":"array","items":{"type":["string","integer"]},"minItems":1},"edit":{"title":"PlannedEdit","type":"object","additionalProperties":false,"required":["op","path","undo"],"properties":{"op":{"enum":["set","remove","list"]},"path":{"$ref":"#/definitions/path"},"value":{"description":"For `set`: the new value."},"items":{"type":"array","items":{"type":"string"},"description":"For `list`: what the array shall hold."},"undo":{"type":"object","description":"The edit that takes this one back.","additionalProperties":false,"required":["op","path"],"properties":{"op":{"enum":["set","remove","list"]},"path":{"$ref":"#/definitions/path"},"value":{},"items":{"type":"array","items":{"type":"string"}}}}}},"command":{"title":"PlannedCommand","type":"object","additionalProperties":false,"required":["agent","provider","before","after"],"properties":{"agent":{"type":"string"},"provider":{"type":"string"},"before":{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}]},"after":{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}],"description":"null clears the stored order."}}}}};
const schema12 = {"type":["string","null"],"pattern":"^sha256:[0-9a-f]{64}$","description":"sha256 of a file's bytes; null when there is no file."};
const schema16 = {"title":"PlanDiagnostic","type":"object","additionalProperties":false,"required":["code","severity","message","remedy"],"properties":{"code":{"type":"string","pattern":"^[EW][0-9]{3}$"},"severity":{"enum":["error","warning","info"]},"message":{"type":"string"},"remedy":{"type":"string"},"address":{"type":"string"},"position":{"type":"object","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string"},"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1},"endLine":{"type":"integer","minimum":1},"endColumn":{"type":"integer","minimum":1}}}}};
const schema23 = {"title":"PlannedCommand","type":"object","additionalProperties":false,"required":["agent","provider","before","after"],"properties":{"agent":{"type":"string"},"provider":{"type":"string"},"before":{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}]},"after":{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}],"description":"null clears the stored order."}}};
const schema24 = {"title":"PlanError","description":"Present when the plan cannot be applied: the first of the errors among the diagnostics.","type":"object","additionalProperties":false,"required":["code","message","remedy"],"properties":{"code":{"type":"string"},"message":{"type":"string"},"remedy":{"type":"string"}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern1 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern2 = new RegExp("^[EW][0-9]{3}$", "u");
const schema13 = {"title":"Change","type":"object","additionalProperties":false,"required":["address","action","kind","before","after","file","reason","destructive"],"properties":{"address":{"type":"string","description":"Where, in manifest terms: `primary`, `fallbacks[1]`, `aliases.opus`, `agents.work.auth.order.openai`; `models.<ref>` and `meta` for entries that OpenClaw needs.","examples":["primary","aliases.opus"]},"action":{"enum":["add","change","remove","move"],"description":"`move` means that only the order of a list changes."},"kind":{"enum":["declared","entry"],"description":"`declared` by the manifest, or an `entry` that OpenClaw needs beside it."},"before":{"$ref":"#/definitions/setting"},"after":{"$ref":"#/definitions/setting"},"file":{"type":"string","description":"The file that holds the value."},"reason":{"type":["string","null"],"description":"Why, where that is not plain from the manifest."},"destructive":{"type":"boolean","description":"True when it takes away so much that it needs --allow-destructive."}}};
const schema14 = {"description":"A model reference, an alias's target, a list of references or profile ids, or null for nothing.","anyOf":[{"type":"string"},{"type":"boolean"},{"type":"array","items":{"type":"string"}},{"type":"null"}]};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.action === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.kind === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.before === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "before"},message:"must have required property '"+"before"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.after === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "after"},message:"must have required property '"+"after"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.file === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.reason === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.destructive === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "destructive"},message:"must have required property '"+"destructive"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "address") || (key0 === "action")) || (key0 === "kind")) || (key0 === "before")) || (key0 === "after")) || (key0 === "file")) || (key0 === "reason")) || (key0 === "destructive"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.address !== undefined){
if(typeof data.address !== "string"){
const err9 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.action !== undefined){
let data1 = data.action;
if(!((((data1 === "add") || (data1 === "change")) || (data1 === "remove")) || (data1 === "move"))){
const err10 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema13.properties.action.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(!((data2 === "declared") || (data2 === "entry"))){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema13.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.before !== undefined){
let data3 = data.before;
const _errs8 = errors;
let valid2 = false;
const _errs9 = errors;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/before",schemaPath:"#/definitions/setting/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs11 = errors;
if(typeof data3 !== "boolean"){
const err13 = {instancePath:instancePath+"/before",schemaPath:"#/definitions/setting/anyOf/1/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs13 = errors;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err14 = {instancePath:instancePath+"/before/" + i0,schemaPath:"#/definitions/setting/anyOf/2/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/before",schemaPath:"#/definitions/setting/anyOf/2/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs17 = errors;
if(data3 !== null){
const err16 = {instancePath:instancePath+"/before",schemaPath:"#/definitions/setting/anyOf/3/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs17 === errors;
valid2 = valid2 || _valid0;
}
}
}
if(!valid2){
const err17 = {instancePath:instancePath+"/before",schemaPath:"#/definitions/setting/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.after !== undefined){
let data5 = data.after;
const _errs21 = errors;
let valid6 = false;
const _errs22 = errors;
if(typeof data5 !== "string"){
const err18 = {instancePath:instancePath+"/after",schemaPath:"#/definitions/setting/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid1 = _errs22 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const _errs24 = errors;
if(typeof data5 !== "boolean"){
const err19 = {instancePath:instancePath+"/after",schemaPath:"#/definitions/setting/anyOf/1/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs24 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const _errs26 = errors;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(typeof data5[i1] !== "string"){
const err20 = {instancePath:instancePath+"/after/" + i1,schemaPath:"#/definitions/setting/anyOf/2/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/after",schemaPath:"#/definitions/setting/anyOf/2/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid1 = _errs26 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const _errs30 = errors;
if(data5 !== null){
const err22 = {instancePath:instancePath+"/after",schemaPath:"#/definitions/setting/anyOf/3/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs30 === errors;
valid6 = valid6 || _valid1;
}
}
}
if(!valid6){
const err23 = {instancePath:instancePath+"/after",schemaPath:"#/definitions/setting/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
}
if(data.file !== undefined){
if(typeof data.file !== "string"){
const err24 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.reason !== undefined){
let data8 = data.reason;
if((typeof data8 !== "string") && (data8 !== null)){
const err25 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: schema13.properties.reason.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.destructive !== undefined){
if(typeof data.destructive !== "boolean"){
const err26 = {instancePath:instancePath+"/destructive",schemaPath:"#/properties/destructive/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema17 = {"title":"PlannedFile","type":"object","additionalProperties":false,"required":["path","role","digest","edits","resultDigest"],"properties":{"path":{"type":"string","description":"`~` stands for the home folder."},"role":{"enum":["config","include","auth-store","manifest"],"description":"`manifest`: rollback only, of a command that edited it together with the live files."},"digest":{"$ref":"#/definitions/digest"},"edits":{"type":"array","items":{"$ref":"#/definitions/edit"},"description":"Empty for a file that was only read."},"restore":{"type":"string","description":"Rollback only: the history entry whose saved copy is put back whole, because nobody has touched the file since."},"resultDigest":{"$ref":"#/definitions/digest","description":"Digest of the file after the edits."}}};
const schema19 = {"title":"PlannedEdit","type":"object","additionalProperties":false,"required":["op","path","undo"],"properties":{"op":{"enum":["set","remove","list"]},"path":{"$ref":"#/definitions/path"},"value":{"description":"For `set`: the new value."},"items":{"type":"array","items":{"type":"string"},"description":"For `list`: what the array shall hold."},"undo":{"type":"object","description":"The edit that takes this one back.","additionalProperties":false,"required":["op","path"],"properties":{"op":{"enum":["set","remove","list"]},"path":{"$ref":"#/definitions/path"},"value":{},"items":{"type":"array","items":{"type":"string"}}}}}};
const schema20 = {"type":"array","items":{"type":["string","integer"]},"minItems":1};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.op === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.path === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.undo === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "undo"},message:"must have required property '"+"undo"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "op") || (key0 === "path")) || (key0 === "value")) || (key0 === "items")) || (key0 === "undo"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.op !== undefined){
let data0 = data.op;
if(!(((data0 === "set") || (data0 === "remove")) || (data0 === "list"))){
const err4 = {instancePath:instancePath+"/op",schemaPath:"#/properties/op/enum",keyword:"enum",params:{allowedValues: schema19.properties.op.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.path !== undefined){
let data1 = data.path;
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/definitions/path/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))))){
const err6 = {instancePath:instancePath+"/path/" + i0,schemaPath:"#/definitions/path/items/type",keyword:"type",params:{type: schema20.items.type},message:"must be string,integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/path",schemaPath:"#/definitions/path/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.items !== undefined){
let data3 = data.items;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(typeof data3[i1] !== "string"){
const err8 = {instancePath:instancePath+"/items/" + i1,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.undo !== undefined){
let data5 = data.undo;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.op === undefined){
const err10 = {instancePath:instancePath+"/undo",schemaPath:"#/properties/undo/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5.path === undefined){
const err11 = {instancePath:instancePath+"/undo",schemaPath:"#/properties/undo/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data5){
if(!((((key1 === "op") || (key1 === "path")) || (key1 === "value")) || (key1 === "items"))){
const err12 = {instancePath:instancePath+"/undo",schemaPath:"#/properties/undo/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.op !== undefined){
let data6 = data5.op;
if(!(((data6 === "set") || (data6 === "remove")) || (data6 === "list"))){
const err13 = {instancePath:instancePath+"/undo/op",schemaPath:"#/properties/undo/properties/op/enum",keyword:"enum",params:{allowedValues: schema19.properties.undo.properties.op.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.path !== undefined){
let data7 = data5.path;
if(Array.isArray(data7)){
if(data7.length < 1){
const err14 = {instancePath:instancePath+"/undo/path",schemaPath:"#/definitions/path/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if((typeof data8 !== "string") && (!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))))){
const err15 = {instancePath:instancePath+"/undo/path/" + i2,schemaPath:"#/definitions/path/items/type",keyword:"type",params:{type: schema20.items.type},message:"must be string,integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/undo/path",schemaPath:"#/definitions/path/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.items !== undefined){
let data9 = data5.items;
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
if(typeof data9[i3] !== "string"){
const err17 = {instancePath:instancePath+"/undo/items/" + i3,schemaPath:"#/properties/undo/properties/items/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/undo/items",schemaPath:"#/properties/undo/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/undo",schemaPath:"#/properties/undo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}


function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.role === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.digest === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.edits === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "edits"},message:"must have required property '"+"edits"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.resultDigest === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resultDigest"},message:"must have required property '"+"resultDigest"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "path") || (key0 === "role")) || (key0 === "digest")) || (key0 === "edits")) || (key0 === "restore")) || (key0 === "resultDigest"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err6 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.role !== undefined){
let data1 = data.role;
if(!((((data1 === "config") || (data1 === "include")) || (data1 === "auth-store")) || (data1 === "manifest"))){
const err7 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema17.properties.role.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.digest !== undefined){
let data2 = data.digest;
if((typeof data2 !== "string") && (data2 !== null)){
const err8 = {instancePath:instancePath+"/digest",schemaPath:"#/definitions/digest/type",keyword:"type",params:{type: schema12.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err9 = {instancePath:instancePath+"/digest",schemaPath:"#/definitions/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.edits !== undefined){
let data3 = data.edits;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate14(data3[i0], {instancePath:instancePath+"/edits/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/edits",schemaPath:"#/properties/edits/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.restore !== undefined){
if(typeof data.restore !== "string"){
const err11 = {instancePath:instancePath+"/restore",schemaPath:"#/properties/restore/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.resultDigest !== undefined){
let data6 = data.resultDigest;
if((typeof data6 !== "string") && (data6 !== null)){
const err12 = {instancePath:instancePath+"/resultDigest",schemaPath:"#/definitions/digest/type",keyword:"type",params:{type: schema12.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
const err13 = {instancePath:instancePath+"/resultDigest",schemaPath:"#/definitions/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:openclaw-models:plan:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.formatVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "formatVersion"},message:"must have required property '"+"formatVersion"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.tool === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool"},message:"must have required property '"+"tool"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.source === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.target === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.changes === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "changes"},message:"must have required property '"+"changes"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.unchanged === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unchanged"},message:"must have required property '"+"unchanged"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.summary === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"},message:"must have required property '"+"summary"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.diagnostics === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "diagnostics"},message:"must have required property '"+"diagnostics"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.files === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.commands === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commands"},message:"must have required property '"+"commands"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.restart === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "restart"},message:"must have required property '"+"restart"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.formatVersion !== undefined){
if(1 !== data.formatVersion){
const err12 = {instancePath:instancePath+"/formatVersion",schemaPath:"#/properties/formatVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.tool !== undefined){
let data1 = data.tool;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err13 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data1.version === undefined){
const err14 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "name") || (key1 === "version"))){
const err15 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.name !== undefined){
if("openclaw-models" !== data1.name){
const err16 = {instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/const",keyword:"const",params:{allowedValue: "openclaw-models"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.version !== undefined){
if(typeof data1.version !== "string"){
const err17 = {instancePath:instancePath+"/tool/version",schemaPath:"#/properties/tool/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.source !== undefined){
let data4 = data.source;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.kind === undefined){
const err19 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data4.path === undefined){
const err20 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data4.digest === undefined){
const err21 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key2 in data4){
if(!(((key2 === "kind") || (key2 === "path")) || (key2 === "digest"))){
const err22 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.kind !== undefined){
let data5 = data4.kind;
if(!((data5 === "manifest") || (data5 === "rollback"))){
const err23 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.source.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.path !== undefined){
if(typeof data4.path !== "string"){
const err24 = {instancePath:instancePath+"/source/path",schemaPath:"#/properties/source/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data4.digest !== undefined){
let data7 = data4.digest;
if((typeof data7 !== "string") && (data7 !== null)){
const err25 = {instancePath:instancePath+"/source/digest",schemaPath:"#/definitions/digest/type",keyword:"type",params:{type: schema12.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(typeof data7 === "string"){
if(!pattern0.test(data7)){
const err26 = {instancePath:instancePath+"/source/digest",schemaPath:"#/definitions/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.target !== undefined){
let data8 = data.target;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.config === undefined){
const err28 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/required",keyword:"required",params:{missingProperty: "config"},message:"must have required property '"+"config"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data8.stateDir === undefined){
const err29 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/required",keyword:"required",params:{missingProperty: "stateDir"},message:"must have required property '"+"stateDir"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data8.machine === undefined){
const err30 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/required",keyword:"required",params:{missingProperty: "machine"},message:"must have required property '"+"machine"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data8.dialect === undefined){
const err31 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/required",keyword:"required",params:{missingProperty: "dialect"},message:"must have required property '"+"dialect"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data8.release === undefined){
const err32 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/required",keyword:"required",params:{missingProperty: "release"},message:"must have required property '"+"release"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data8.roster === undefined){
const err33 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/required",keyword:"required",params:{missingProperty: "roster"},message:"must have required property '"+"roster"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data8.allowlist === undefined){
const err34 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/required",keyword:"required",params:{missingProperty: "allowlist"},message:"must have required property '"+"allowlist"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data8.auth === undefined){
const err35 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/required",keyword:"required",params:{missingProperty: "auth"},message:"must have required property '"+"auth"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key3 in data8){
if(!((((((((key3 === "config") || (key3 === "stateDir")) || (key3 === "machine")) || (key3 === "dialect")) || (key3 === "release")) || (key3 === "roster")) || (key3 === "allowlist")) || (key3 === "auth"))){
const err36 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data8.config !== undefined){
if(typeof data8.config !== "string"){
const err37 = {instancePath:instancePath+"/target/config",schemaPath:"#/properties/target/properties/config/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data8.stateDir !== undefined){
if(typeof data8.stateDir !== "string"){
const err38 = {instancePath:instancePath+"/target/stateDir",schemaPath:"#/properties/target/properties/stateDir/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data8.machine !== undefined){
let data11 = data8.machine;
if(typeof data11 === "string"){
if(!pattern1.test(data11)){
const err39 = {instancePath:instancePath+"/target/machine",schemaPath:"#/properties/target/properties/machine/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/target/machine",schemaPath:"#/properties/target/properties/machine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data8.dialect !== undefined){
let data12 = data8.dialect;
if(!((data12 === "classic") || (data12 === "modern"))){
const err41 = {instancePath:instancePath+"/target/dialect",schemaPath:"#/properties/target/properties/dialect/enum",keyword:"enum",params:{allowedValues: schema11.properties.target.properties.dialect.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data8.release !== undefined){
let data13 = data8.release;
if((typeof data13 !== "string") && (data13 !== null)){
const err42 = {instancePath:instancePath+"/target/release",schemaPath:"#/properties/target/properties/release/type",keyword:"type",params:{type: schema11.properties.target.properties.release.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data8.roster !== undefined){
let data14 = data8.roster;
if(!((data14 === "list") || (data14 === "entries"))){
const err43 = {instancePath:instancePath+"/target/roster",schemaPath:"#/properties/target/properties/roster/enum",keyword:"enum",params:{allowedValues: schema11.properties.target.properties.roster.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data8.allowlist !== undefined){
let data15 = data8.allowlist;
if(!((data15 === "models") || (data15 === "modelPolicy"))){
const err44 = {instancePath:instancePath+"/target/allowlist",schemaPath:"#/properties/target/properties/allowlist/enum",keyword:"enum",params:{allowedValues: schema11.properties.target.properties.allowlist.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data8.auth !== undefined){
let data16 = data8.auth;
if(!((((data16 === "profiles-json") || (data16 === "state-json")) || (data16 === "agent-db")) || (data16 === "shared-db"))){
const err45 = {instancePath:instancePath+"/target/auth",schemaPath:"#/properties/target/properties/auth/enum",keyword:"enum",params:{allowedValues: schema11.properties.target.properties.auth.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.changes !== undefined){
let data17 = data.changes;
if(Array.isArray(data17)){
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
if(!(validate11(data17[i0], {instancePath:instancePath+"/changes/" + i0,parentData:data17,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
else {
const err47 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.unchanged !== undefined){
let data19 = data.unchanged;
if(!((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19)))){
const err48 = {instancePath:instancePath+"/unchanged",schemaPath:"#/properties/unchanged/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data19 == "number"){
if(data19 < 0 || isNaN(data19)){
const err49 = {instancePath:instancePath+"/unchanged",schemaPath:"#/properties/unchanged/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data.summary !== undefined){
let data20 = data.summary;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.add === undefined){
const err50 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "add"},message:"must have required property '"+"add"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data20.change === undefined){
const err51 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "change"},message:"must have required property '"+"change"+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data20.move === undefined){
const err52 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "move"},message:"must have required property '"+"move"+"'"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data20.remove === undefined){
const err53 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "remove"},message:"must have required property '"+"remove"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data20.entries === undefined){
const err54 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data20.unchanged === undefined){
const err55 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "unchanged"},message:"must have required property '"+"unchanged"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data20.destructive === undefined){
const err56 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "destructive"},message:"must have required property '"+"destructive"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key4 in data20){
if(!(((((((key4 === "add") || (key4 === "change")) || (key4 === "move")) || (key4 === "remove")) || (key4 === "entries")) || (key4 === "unchanged")) || (key4 === "destructive"))){
const err57 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data20.add !== undefined){
let data21 = data20.add;
if(!((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21)))){
const err58 = {instancePath:instancePath+"/summary/add",schemaPath:"#/properties/summary/properties/add/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(typeof data21 == "number"){
if(data21 < 0 || isNaN(data21)){
const err59 = {instancePath:instancePath+"/summary/add",schemaPath:"#/properties/summary/properties/add/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data20.change !== undefined){
let data22 = data20.change;
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
const err60 = {instancePath:instancePath+"/summary/change",schemaPath:"#/properties/summary/properties/change/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(typeof data22 == "number"){
if(data22 < 0 || isNaN(data22)){
const err61 = {instancePath:instancePath+"/summary/change",schemaPath:"#/properties/summary/properties/change/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data20.move !== undefined){
let data23 = data20.move;
if(!((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23)))){
const err62 = {instancePath:instancePath+"/summary/move",schemaPath:"#/properties/summary/properties/move/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(typeof data23 == "number"){
if(data23 < 0 || isNaN(data23)){
const err63 = {instancePath:instancePath+"/summary/move",schemaPath:"#/properties/summary/properties/move/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
if(data20.remove !== undefined){
let data24 = data20.remove;
if(!((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24)))){
const err64 = {instancePath:instancePath+"/summary/remove",schemaPath:"#/properties/summary/properties/remove/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(typeof data24 == "number"){
if(data24 < 0 || isNaN(data24)){
const err65 = {instancePath:instancePath+"/summary/remove",schemaPath:"#/properties/summary/properties/remove/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
if(data20.entries !== undefined){
let data25 = data20.entries;
if(!((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25)))){
const err66 = {instancePath:instancePath+"/summary/entries",schemaPath:"#/properties/summary/properties/entries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(typeof data25 == "number"){
if(data25 < 0 || isNaN(data25)){
const err67 = {instancePath:instancePath+"/summary/entries",schemaPath:"#/properties/summary/properties/entries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data20.unchanged !== undefined){
let data26 = data20.unchanged;
if(!((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26)))){
const err68 = {instancePath:instancePath+"/summary/unchanged",schemaPath:"#/properties/summary/properties/unchanged/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(typeof data26 == "number"){
if(data26 < 0 || isNaN(data26)){
const err69 = {instancePath:instancePath+"/summary/unchanged",schemaPath:"#/properties/summary/properties/unchanged/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data20.destructive !== undefined){
let data27 = data20.destructive;
if(!((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27)))){
const err70 = {instancePath:instancePath+"/summary/destructive",schemaPath:"#/properties/summary/properties/destructive/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(typeof data27 == "number"){
if(data27 < 0 || isNaN(data27)){
const err71 = {instancePath:instancePath+"/summary/destructive",schemaPath:"#/properties/summary/properties/destructive/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.diagnostics !== undefined){
let data28 = data.diagnostics;
if(Array.isArray(data28)){
const len1 = data28.length;
for(let i1=0; i1<len1; i1++){
let data29 = data28[i1];
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.code === undefined){
const err73 = {instancePath:instancePath+"/diagnostics/" + i1,schemaPath:"#/definitions/diagnostic/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data29.severity === undefined){
const err74 = {instancePath:instancePath+"/diagnostics/" + i1,schemaPath:"#/definitions/diagnostic/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data29.message === undefined){
const err75 = {instancePath:instancePath+"/diagnostics/" + i1,schemaPath:"#/definitions/diagnostic/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data29.remedy === undefined){
const err76 = {instancePath:instancePath+"/diagnostics/" + i1,schemaPath:"#/definitions/diagnostic/required",keyword:"required",params:{missingProperty: "remedy"},message:"must have required property '"+"remedy"+"'"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
for(const key5 in data29){
if(!((((((key5 === "code") || (key5 === "severity")) || (key5 === "message")) || (key5 === "remedy")) || (key5 === "address")) || (key5 === "position"))){
const err77 = {instancePath:instancePath+"/diagnostics/" + i1,schemaPath:"#/definitions/diagnostic/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data29.code !== undefined){
let data30 = data29.code;
if(typeof data30 === "string"){
if(!pattern2.test(data30)){
const err78 = {instancePath:instancePath+"/diagnostics/" + i1+"/code",schemaPath:"#/definitions/diagnostic/properties/code/pattern",keyword:"pattern",params:{pattern: "^[EW][0-9]{3}$"},message:"must match pattern \""+"^[EW][0-9]{3}$"+"\""};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/diagnostics/" + i1+"/code",schemaPath:"#/definitions/diagnostic/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data29.severity !== undefined){
let data31 = data29.severity;
if(!(((data31 === "error") || (data31 === "warning")) || (data31 === "info"))){
const err80 = {instancePath:instancePath+"/diagnostics/" + i1+"/severity",schemaPath:"#/definitions/diagnostic/properties/severity/enum",keyword:"enum",params:{allowedValues: schema16.properties.severity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data29.message !== undefined){
if(typeof data29.message !== "string"){
const err81 = {instancePath:instancePath+"/diagnostics/" + i1+"/message",schemaPath:"#/definitions/diagnostic/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data29.remedy !== undefined){
if(typeof data29.remedy !== "string"){
const err82 = {instancePath:instancePath+"/diagnostics/" + i1+"/remedy",schemaPath:"#/definitions/diagnostic/properties/remedy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data29.address !== undefined){
if(typeof data29.address !== "string"){
const err83 = {instancePath:instancePath+"/diagnostics/" + i1+"/address",schemaPath:"#/definitions/diagnostic/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data29.position !== undefined){
let data35 = data29.position;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.file === undefined){
const err84 = {instancePath:instancePath+"/diagnostics/" + i1+"/position",schemaPath:"#/definitions/diagnostic/properties/position/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data35.line === undefined){
const err85 = {instancePath:instancePath+"/diagnostics/" + i1+"/position",schemaPath:"#/definitions/diagnostic/properties/position/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data35.column === undefined){
const err86 = {instancePath:instancePath+"/diagnostics/" + i1+"/position",schemaPath:"#/definitions/diagnostic/properties/position/required",keyword:"required",params:{missingProperty: "column"},message:"must have required property '"+"column"+"'"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
for(const key6 in data35){
if(!(((((key6 === "file") || (key6 === "line")) || (key6 === "column")) || (key6 === "endLine")) || (key6 === "endColumn"))){
const err87 = {instancePath:instancePath+"/diagnostics/" + i1+"/position",schemaPath:"#/definitions/diagnostic/properties/position/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data35.file !== undefined){
if(typeof data35.file !== "string"){
const err88 = {instancePath:instancePath+"/diagnostics/" + i1+"/position/file",schemaPath:"#/definitions/diagnostic/properties/position/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data35.line !== undefined){
let data37 = data35.line;
if(!((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37)))){
const err89 = {instancePath:instancePath+"/diagnostics/" + i1+"/position/line",schemaPath:"#/definitions/diagnostic/properties/position/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(typeof data37 == "number"){
if(data37 < 1 || isNaN(data37)){
const err90 = {instancePath:instancePath+"/diagnostics/" + i1+"/position/line",schemaPath:"#/definitions/diagnostic/properties/position/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data35.column !== undefined){
let data38 = data35.column;
if(!((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38)))){
const err91 = {instancePath:instancePath+"/diagnostics/" + i1+"/position/column",schemaPath:"#/definitions/diagnostic/properties/position/properties/column/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(typeof data38 == "number"){
if(data38 < 1 || isNaN(data38)){
const err92 = {instancePath:instancePath+"/diagnostics/" + i1+"/position/column",schemaPath:"#/definitions/diagnostic/properties/position/properties/column/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
if(data35.endLine !== undefined){
let data39 = data35.endLine;
if(!((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39)))){
const err93 = {instancePath:instancePath+"/diagnostics/" + i1+"/position/endLine",schemaPath:"#/definitions/diagnostic/properties/position/properties/endLine/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(typeof data39 == "number"){
if(data39 < 1 || isNaN(data39)){
const err94 = {instancePath:instancePath+"/diagnostics/" + i1+"/position/endLine",schemaPath:"#/definitions/diagnostic/properties/position/properties/endLine/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
if(data35.endColumn !== undefined){
let data40 = data35.endColumn;
if(!((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40)))){
const err95 = {instancePath:instancePath+"/diagnostics/" + i1+"/position/endColumn",schemaPath:"#/definitions/diagnostic/properties/position/properties/endColumn/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(typeof data40 == "number"){
if(data40 < 1 || isNaN(data40)){
const err96 = {instancePath:instancePath+"/diagnostics/" + i1+"/position/endColumn",schemaPath:"#/definitions/diagnostic/properties/position/properties/endColumn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
else {
const err97 = {instancePath:instancePath+"/diagnostics/" + i1+"/position",schemaPath:"#/definitions/diagnostic/properties/position/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/diagnostics/" + i1,schemaPath:"#/definitions/diagnostic/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/diagnostics",schemaPath:"#/properties/diagnostics/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.files !== undefined){
let data41 = data.files;
if(Array.isArray(data41)){
const len2 = data41.length;
for(let i2=0; i2<len2; i2++){
if(!(validate13(data41[i2], {instancePath:instancePath+"/files/" + i2,parentData:data41,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
}
else {
const err100 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.commands !== undefined){
let data43 = data.commands;
if(Array.isArray(data43)){
const len3 = data43.length;
for(let i3=0; i3<len3; i3++){
let data44 = data43[i3];
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.agent === undefined){
const err101 = {instancePath:instancePath+"/commands/" + i3,schemaPath:"#/definitions/command/required",keyword:"required",params:{missingProperty: "agent"},message:"must have required property '"+"agent"+"'"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data44.provider === undefined){
const err102 = {instancePath:instancePath+"/commands/" + i3,schemaPath:"#/definitions/command/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data44.before === undefined){
const err103 = {instancePath:instancePath+"/commands/" + i3,schemaPath:"#/definitions/command/required",keyword:"required",params:{missingProperty: "before"},message:"must have required property '"+"before"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data44.after === undefined){
const err104 = {instancePath:instancePath+"/commands/" + i3,schemaPath:"#/definitions/command/required",keyword:"required",params:{missingProperty: "after"},message:"must have required property '"+"after"+"'"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key7 in data44){
if(!((((key7 === "agent") || (key7 === "provider")) || (key7 === "before")) || (key7 === "after"))){
const err105 = {instancePath:instancePath+"/commands/" + i3,schemaPath:"#/definitions/command/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data44.agent !== undefined){
if(typeof data44.agent !== "string"){
const err106 = {instancePath:instancePath+"/commands/" + i3+"/agent",schemaPath:"#/definitions/command/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data44.provider !== undefined){
if(typeof data44.provider !== "string"){
const err107 = {instancePath:instancePath+"/commands/" + i3+"/provider",schemaPath:"#/definitions/command/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data44.before !== undefined){
let data47 = data44.before;
const _errs97 = errors;
let valid19 = false;
const _errs98 = errors;
if(Array.isArray(data47)){
const len4 = data47.length;
for(let i4=0; i4<len4; i4++){
if(typeof data47[i4] !== "string"){
const err108 = {instancePath:instancePath+"/commands/" + i3+"/before/" + i4,schemaPath:"#/definitions/command/properties/before/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/commands/" + i3+"/before",schemaPath:"#/definitions/command/properties/before/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
var _valid0 = _errs98 === errors;
valid19 = valid19 || _valid0;
if(!valid19){
const _errs102 = errors;
if(data47 !== null){
const err110 = {instancePath:instancePath+"/commands/" + i3+"/before",schemaPath:"#/definitions/command/properties/before/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid0 = _errs102 === errors;
valid19 = valid19 || _valid0;
}
if(!valid19){
const err111 = {instancePath:instancePath+"/commands/" + i3+"/before",schemaPath:"#/definitions/command/properties/before/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
else {
errors = _errs97;
if(vErrors !== null){
if(_errs97){
vErrors.length = _errs97;
}
else {
vErrors = null;
}
}
}
}
if(data44.after !== undefined){
let data49 = data44.after;
const _errs105 = errors;
let valid22 = false;
const _errs106 = errors;
if(Array.isArray(data49)){
const len5 = data49.length;
for(let i5=0; i5<len5; i5++){
if(typeof data49[i5] !== "string"){
const err112 = {instancePath:instancePath+"/commands/" + i3+"/after/" + i5,schemaPath:"#/definitions/command/properties/after/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath:instancePath+"/commands/" + i3+"/after",schemaPath:"#/definitions/command/properties/after/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
var _valid1 = _errs106 === errors;
valid22 = valid22 || _valid1;
if(!valid22){
const _errs110 = errors;
if(data49 !== null){
const err114 = {instancePath:instancePath+"/commands/" + i3+"/after",schemaPath:"#/definitions/command/properties/after/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
var _valid1 = _errs110 === errors;
valid22 = valid22 || _valid1;
}
if(!valid22){
const err115 = {instancePath:instancePath+"/commands/" + i3+"/after",schemaPath:"#/definitions/command/properties/after/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
else {
errors = _errs105;
if(vErrors !== null){
if(_errs105){
vErrors.length = _errs105;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err116 = {instancePath:instancePath+"/commands/" + i3,schemaPath:"#/definitions/command/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.error !== undefined){
let data51 = data.error;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.code === undefined){
const err118 = {instancePath:instancePath+"/error",schemaPath:"#/definitions/error/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data51.message === undefined){
const err119 = {instancePath:instancePath+"/error",schemaPath:"#/definitions/error/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data51.remedy === undefined){
const err120 = {instancePath:instancePath+"/error",schemaPath:"#/definitions/error/required",keyword:"required",params:{missingProperty: "remedy"},message:"must have required property '"+"remedy"+"'"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
for(const key8 in data51){
if(!(((key8 === "code") || (key8 === "message")) || (key8 === "remedy"))){
const err121 = {instancePath:instancePath+"/error",schemaPath:"#/definitions/error/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data51.code !== undefined){
if(typeof data51.code !== "string"){
const err122 = {instancePath:instancePath+"/error/code",schemaPath:"#/definitions/error/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data51.message !== undefined){
if(typeof data51.message !== "string"){
const err123 = {instancePath:instancePath+"/error/message",schemaPath:"#/definitions/error/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data51.remedy !== undefined){
if(typeof data51.remedy !== "string"){
const err124 = {instancePath:instancePath+"/error/remedy",schemaPath:"#/definitions/error/properties/remedy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/error",schemaPath:"#/definitions/error/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.restart !== undefined){
let data55 = data.restart;
if(!(((data55 === "none") || (data55 === "automatic")) || (data55 === "required"))){
const err126 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/enum",keyword:"enum",params:{allowedValues: schema11.properties.restart.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

