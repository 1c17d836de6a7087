// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
"use strict";
export const validateManifest = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:openclaw-models:manifest:1","title":"Manifest","description":"What openclaw-models shall make of OpenClaw's model settings. A key that is absent is unmanaged and never touched; an empty one (null, [], {}) is managed and empty.","type":"object","additionalProperties":false,"required":["version"],"properties":{"version":{"title":"Format version","description":"Version of the manifest format: 1.","const":1,"examples":[1]},"extends":{"title":"Base manifest","description":"Path of the manifest that this one is laid over, relative to this file and inside its repository. Scalars and lists replace, maps merge, an empty map clears, and null takes away what the base says, so that the key is unmanaged again.","type":"string","minLength":1,"examples":["../base.yaml"]},"primary":{"title":"Primary model","description":"The model that answers: an alias declared below, or provider/model-id. Null removes it, so that OpenClaw's default answers.","examples":["opus","anthropic/claude-opus-4-5"],"type":["string","null"],"minLength":1},"fallbacks":{"title":"Fallbacks","description":"Models to try in this order when the primary fails. [] or null: none.","examples":[["openai/gpt-5.2","google/gemini-2.5-pro"],[]],"type":["array","null"],"items":{"$ref":"#/definitions/model"}},"image":{"title":"Image model","description":"The model for images: a model alone (its fallbacks stay unmanaged), or an object. Null removes primary and fallbacks.","examples":["google/gemini-2.5-flash",{"primary":"anthropic/claude-sonnet-4","fallbacks":["google/gemini-2.5-flash"]}],"type":["string","object","null"],"minLength":1,"additionalProperties":false,"properties":{"primary":{"title":"Primary image model","description":"An alias or provider/model-id that takes images. Null removes it.","examples":["anthropic/claude-sonnet-4"],"type":["string","null"],"minLength":1},"fallbacks":{"title":"Image fallbacks","description":"Models to try in this order when the image model fails. [] or null: none.","examples":[["google/gemini-2.5-flash"]],"type":["array","null"],"items":{"$ref":"#/definitions/model"}}}},"aliases":{"title":"Aliases","description":"Short names for models: name -> provider/model-id. OpenClaw keeps one alias per model. {} or null: none. Aliases that are live and not listed are removed, unless `manage: {aliases: listed}`.","type":["object","null"],"additionalProperties":{"title":"Model of this alias","description":"provider/model-id, or an alias that the live config has. Null only over another manifest or for a host: takes the alias away.","type":["string","null"],"minLength":1,"examples":["anthropic/claude-opus-4-5"]},"examples":[{"opus":"anthropic/claude-opus-4-5","fast":"google/gemini-2.5-flash"}]},"auth":{"title":"Auth","description":"Which credential is tried first. Credentials themselves never stand in a manifest. Without `order` it manages nothing.","type":["object","null"],"additionalProperties":false,"examples":[{"order":{"anthropic":["anthropic:work"]}}],"properties":{"order":{"title":"Auth order","type":["object","null"],"additionalProperties":{"title":"Order for one provider","description":"Profile ids (provider:name), the one to try first in front. Empty or null: no order; OpenClaw detects one.","type":["array","null"],"items":{"type":"string","minLength":1},"examples":[["anthropic:work","anthropic:default"]]},"examples":[{"anthropic":["anthropic:work","anthropic:default"]}],"description":"Order of the auth profiles by provider, written to auth.order of the config. {} or null: none. An agent's stored order wins over it. Orders that are live and not listed are removed, unless `manage: {auth.order: listed}`."}}},"agents":{"title":"Agents","description":"Settings of single agents by id. Agents that are not listed stay as they are.","type":["object","null"],"examples":[{"work":{"primary":"openai/gpt-5.2","fallbacks":[]}}],"additionalProperties":{"title":"Agent","description":"Settings of one agent. Null or {}: nothing is managed.","type":["object","null"],"additionalProperties":false,"examples":[{"primary":"openai/gpt-5.2"}],"properties":{"primary":{"title":"Agent's primary","description":"This agent's own model. Null: it uses the default.","examples":["openai/gpt-5.2"],"type":["string","null"],"minLength":1},"fallbacks":{"title":"Agent's fallbacks","description":"This agent's own fallbacks. []: explicitly none, it leaves the global chain. Null: no list of its own, it inherits the global one (with a primary of its own only up to OpenClaw 2026.7).","examples":[[],["google/gemini-2.5-pro"]],"type":["array","null"],"items":{"$ref":"#/definitions/model"}},"auth":{"title":"Agent's auth","description":"Which credential this agent tries first.","type":["object","null"],"additionalProperties":false,"examples":[{"order":{"anthropic":["anthropic:work"]}}],"properties":{"order":{"title":"Auth order","type":["object","null"],"additionalProperties":{"title":"Order for one provider","description":"Profile ids (provider:name), the one to try first in front. Empty or null: no order; OpenClaw detects one.","type":["array","null"],"items":{"type":"string","minLength":1},"examples":[["anthropic:work","anthropic:default"]]},"examples":[{"anthropic":["anthropic:work","anthropic:default"]}],"description":"Order of the auth profiles by provider, written to the agent's auth store."}}}}}},"manage":{"title":"Ownership","description":"How far a present section reaches: exact (default) removes what is live and not listed; listed leaves it alone.","type":["object","null"],"additionalProperties":false,"examples":[{"aliases":"listed"}],"properties":{"aliases":{"title":"Ownership of aliases","description":"exact or listed.","enum":["exact","listed"],"default":"exact","examples":["listed"]},"auth.order":{"title":"Ownership of auth orders","description":"exact or listed; for the config's orders and the agents'.","enum":["exact","listed"],"default":"exact","examples":["listed"]}}},"apply":{"title":"When imperative commands apply","description":"auto (default): `set`, `fallbacks add` and the like edit this file and apply the edit; manual: they only edit this file.","enum":["auto","manual"],"default":"auto","examples":["manual"]},"hosts":{"title":"Hosts","description":"Overrides for single machines by name, laid over the rest of this file for the host that --host, OPENCLAW_MODELS_HOST or the machine's own name chooses.","type":["object","null"],"examples":[{"laptop":{"primary":"ollama/qwen3:8b","image":null}}],"additionalProperties":{"title":"Host override","description":"What is different on this host. Scalars and lists replace, maps merge, an empty map clears, and null takes away what is said for all hosts, so that the key is unmanaged there.","type":["object","null"],"additionalProperties":false,"examples":[{"primary":"ollama/qwen3:8b"}],"properties":{"primary":{"$ref":"#/properties/primary"},"fallbacks":{"$ref":"#/properties/fallbacks"},"image":{"$ref":"#/properties/image"},"aliases":{"$ref":"#/properties/aliases"},"auth":{"$ref":"#/properties/auth"},"agents":{"$ref":"#/properties/agents"},"manage":{"$ref":"#/properties/manage"},"apply":{"$ref":"#/properties/apply"}}}}},"definitions":{"model":{"title":"Model","description":"An alias declared in `aliases`, or provider/model-id.","type":"string","minLength":1,"examples":["anthropic/claude-opus-4-5","opus"]}}};
const schema12 = {"title":"Model","description":"An alias declared in `aliases`, or provider/model-id.","type":"string","minLength":1,"examples":["anthropic/claude-opus-4-5","opus"]};
const schema15 = {"title":"Primary model","description":"The model that answers: an alias declared below, or provider/model-id. Null removes it, so that OpenClaw's default answers.","examples":["opus","anthropic/claude-opus-4-5"],"type":["string","null"],"minLength":1};
const schema20 = {"title":"Aliases","description":"Short names for models: name -> provider/model-id. OpenClaw keeps one alias per model. {} or null: none. Aliases that are live and not listed are removed, unless `manage: {aliases: listed}`.","type":["object","null"],"additionalProperties":{"title":"Model of this alias","description":"provider/model-id, or an alias that the live config has. Null only over another manifest or for a host: takes the alias away.","type":["string","null"],"minLength":1,"examples":["anthropic/claude-opus-4-5"]},"examples":[{"opus":"anthropic/claude-opus-4-5","fast":"google/gemini-2.5-flash"}]};
const schema21 = {"title":"Auth","description":"Which credential is tried first. Credentials themselves never stand in a manifest. Without `order` it manages nothing.","type":["object","null"],"additionalProperties":false,"examples":[{"order":{"anthropic":["anthropic:work"]}}],"properties":{"order":{"title":"Auth order","type":["object","null"],"additionalProperties":{"title":"Order for one provider","description":"Profile ids (provider:name), the one to try first in front. Empty or null: no order; OpenClaw detects one.","type":["array","null"],"items":{"type":"string","minLength":1},"examples":[["anthropic:work","anthropic:default"]]},"examples":[{"anthropic":["anthropic:work","anthropic:default"]}],"description":"Order of the auth profiles by provider, written to auth.order of the config. {} or null: none. An agent's stored order wins over it. Orders that are live and not listed are removed, unless `manage: {auth.order: listed}`."}}};
const schema24 = {"title":"Ownership","description":"How far a present section reaches: exact (default) removes what is live and not listed; listed leaves it alone.","type":["object","null"],"additionalProperties":false,"examples":[{"aliases":"listed"}],"properties":{"aliases":{"title":"Ownership of aliases","description":"exact or listed.","enum":["exact","listed"],"default":"exact","examples":["listed"]},"auth.order":{"title":"Ownership of auth orders","description":"exact or listed; for the config's orders and the agents'.","enum":["exact","listed"],"default":"exact","examples":["listed"]}}};
const schema25 = {"title":"When imperative commands apply","description":"auto (default): `set`, `fallbacks add` and the like edit this file and apply the edit; manual: they only edit this file.","enum":["auto","manual"],"default":"auto","examples":["manual"]};
const func2 = Object.prototype.hasOwnProperty;
import func3_module from "ajv/dist/runtime/ucs2length.js";
const func3 = func3_module.default ?? func3_module;
const schema16 = {"title":"Fallbacks","description":"Models to try in this order when the primary fails. [] or null: none.","examples":[["openai/gpt-5.2","google/gemini-2.5-pro"],[]],"type":["array","null"],"items":{"$ref":"#/definitions/model"}};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema16.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
validate11.errors = vErrors;
return errors === 0;
}

const schema18 = {"title":"Image model","description":"The model for images: a model alone (its fallbacks stay unmanaged), or an object. Null removes primary and fallbacks.","examples":["google/gemini-2.5-flash",{"primary":"anthropic/claude-sonnet-4","fallbacks":["google/gemini-2.5-flash"]}],"type":["string","object","null"],"minLength":1,"additionalProperties":false,"properties":{"primary":{"title":"Primary image model","description":"An alias or provider/model-id that takes images. Null removes it.","examples":["anthropic/claude-sonnet-4"],"type":["string","null"],"minLength":1},"fallbacks":{"title":"Image fallbacks","description":"Models to try in this order when the image model fails. [] or null: none.","examples":[["google/gemini-2.5-flash"]],"type":["array","null"],"items":{"$ref":"#/definitions/model"}}}};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema18.type},message:"must be string,object,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func3(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "primary") || (key0 === "fallbacks"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.primary !== undefined){
let data0 = data.primary;
if((typeof data0 !== "string") && (data0 !== null)){
const err3 = {instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/type",keyword:"type",params:{type: schema18.properties.primary.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err4 = {instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.fallbacks !== undefined){
let data1 = data.fallbacks;
if((!(Array.isArray(data1))) && (data1 !== null)){
const err5 = {instancePath:instancePath+"/fallbacks",schemaPath:"#/properties/fallbacks/type",keyword:"type",params:{type: schema18.properties.fallbacks.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err6 = {instancePath:instancePath+"/fallbacks/" + i0,schemaPath:"#/definitions/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/fallbacks/" + i0,schemaPath:"#/definitions/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
}
validate13.errors = vErrors;
return errors === 0;
}

const schema22 = {"title":"Agents","description":"Settings of single agents by id. Agents that are not listed stay as they are.","type":["object","null"],"examples":[{"work":{"primary":"openai/gpt-5.2","fallbacks":[]}}],"additionalProperties":{"title":"Agent","description":"Settings of one agent. Null or {}: nothing is managed.","type":["object","null"],"additionalProperties":false,"examples":[{"primary":"openai/gpt-5.2"}],"properties":{"primary":{"title":"Agent's primary","description":"This agent's own model. Null: it uses the default.","examples":["openai/gpt-5.2"],"type":["string","null"],"minLength":1},"fallbacks":{"title":"Agent's fallbacks","description":"This agent's own fallbacks. []: explicitly none, it leaves the global chain. Null: no list of its own, it inherits the global one (with a primary of its own only up to OpenClaw 2026.7).","examples":[[],["google/gemini-2.5-pro"]],"type":["array","null"],"items":{"$ref":"#/definitions/model"}},"auth":{"title":"Agent's auth","description":"Which credential this agent tries first.","type":["object","null"],"additionalProperties":false,"examples":[{"order":{"anthropic":["anthropic:work"]}}],"properties":{"order":{"title":"Auth order","type":["object","null"],"additionalProperties":{"title":"Order for one provider","description":"Profile ids (provider:name), the one to try first in front. Empty or null: no order; OpenClaw detects one.","type":["array","null"],"items":{"type":"string","minLength":1},"examples":[["anthropic:work","anthropic:default"]]},"examples":[{"anthropic":["anthropic:work","anthropic:default"]}],"description":"Order of the auth profiles by provider, written to the agent's auth store."}}}}}};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema22.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema22.additionalProperties.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(((key1 === "primary") || (key1 === "fallbacks")) || (key1 === "auth"))){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.primary !== undefined){
let data1 = data0.primary;
if((typeof data1 !== "string") && (data1 !== null)){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",schemaPath:"#/additionalProperties/properties/primary/type",keyword:"type",params:{type: schema22.additionalProperties.properties.primary.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",schemaPath:"#/additionalProperties/properties/primary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data0.fallbacks !== undefined){
let data2 = data0.fallbacks;
if((!(Array.isArray(data2))) && (data2 !== null)){
const err5 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks",schemaPath:"#/additionalProperties/properties/fallbacks/type",keyword:"type",params:{type: schema22.additionalProperties.properties.fallbacks.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err6 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks/" + i0,schemaPath:"#/definitions/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks/" + i0,schemaPath:"#/definitions/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
if(data0.auth !== undefined){
let data4 = data0.auth;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
const err8 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/additionalProperties/properties/auth/type",keyword:"type",params:{type: schema22.additionalProperties.properties.auth.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!(key2 === "order")){
const err9 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/additionalProperties/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.order !== undefined){
let data5 = data4.order;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
const err10 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order",schemaPath:"#/additionalProperties/properties/auth/properties/order/type",keyword:"type",params:{type: schema22.additionalProperties.properties.auth.properties.order.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key3 in data5){
let data6 = data5[key3];
if((!(Array.isArray(data6))) && (data6 !== null)){
const err11 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/properties/auth/properties/order/additionalProperties/type",keyword:"type",params:{type: schema22.additionalProperties.properties.auth.properties.order.additionalProperties.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err12 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/additionalProperties/properties/auth/properties/order/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/additionalProperties/properties/auth/properties/order/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
}
}
}
}
}
}
validate15.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:openclaw-models:manifest:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.version !== undefined){
if(1 !== data.version){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.extends !== undefined){
let data1 = data.extends;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err3 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.primary !== undefined){
let data2 = data.primary;
if((typeof data2 !== "string") && (data2 !== null)){
const err5 = {instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/type",keyword:"type",params:{type: schema11.properties.primary.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err6 = {instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
if(data.fallbacks !== undefined){
let data3 = data.fallbacks;
if((!(Array.isArray(data3))) && (data3 !== null)){
const err7 = {instancePath:instancePath+"/fallbacks",schemaPath:"#/properties/fallbacks/type",keyword:"type",params:{type: schema11.properties.fallbacks.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err8 = {instancePath:instancePath+"/fallbacks/" + i0,schemaPath:"#/definitions/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/fallbacks/" + i0,schemaPath:"#/definitions/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
if(data.image !== undefined){
let data5 = data.image;
if(((typeof data5 !== "string") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))) && (data5 !== null)){
const err10 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: schema11.properties.image.type},message:"must be string,object,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err11 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((key1 === "primary") || (key1 === "fallbacks"))){
const err12 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.primary !== undefined){
let data6 = data5.primary;
if((typeof data6 !== "string") && (data6 !== null)){
const err13 = {instancePath:instancePath+"/image/primary",schemaPath:"#/properties/image/properties/primary/type",keyword:"type",params:{type: schema11.properties.image.properties.primary.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err14 = {instancePath:instancePath+"/image/primary",schemaPath:"#/properties/image/properties/primary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
if(data5.fallbacks !== undefined){
let data7 = data5.fallbacks;
if((!(Array.isArray(data7))) && (data7 !== null)){
const err15 = {instancePath:instancePath+"/image/fallbacks",schemaPath:"#/properties/image/properties/fallbacks/type",keyword:"type",params:{type: schema11.properties.image.properties.fallbacks.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(func3(data8) < 1){
const err16 = {instancePath:instancePath+"/image/fallbacks/" + i1,schemaPath:"#/definitions/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/image/fallbacks/" + i1,schemaPath:"#/definitions/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
}
}
if(data.aliases !== undefined){
let data9 = data.aliases;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
const err18 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: schema11.properties.aliases.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
let data10 = data9[key2];
if((typeof data10 !== "string") && (data10 !== null)){
const err19 = {instancePath:instancePath+"/aliases/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/type",keyword:"type",params:{type: schema11.properties.aliases.additionalProperties.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err20 = {instancePath:instancePath+"/aliases/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
}
}
if(data.auth !== undefined){
let data11 = data.auth;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
const err21 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: schema11.properties.auth.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!(key3 === "order")){
const err22 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data11.order !== undefined){
let data12 = data11.order;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
const err23 = {instancePath:instancePath+"/auth/order",schemaPath:"#/properties/auth/properties/order/type",keyword:"type",params:{type: schema11.properties.auth.properties.order.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
let data13 = data12[key4];
if((!(Array.isArray(data13))) && (data13 !== null)){
const err24 = {instancePath:instancePath+"/auth/order/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/order/additionalProperties/type",keyword:"type",params:{type: schema11.properties.auth.properties.order.additionalProperties.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err25 = {instancePath:instancePath+"/auth/order/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/auth/properties/order/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/auth/order/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/auth/properties/order/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
}
}
}
if(data.agents !== undefined){
let data15 = data.agents;
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (data15 !== null)){
const err27 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: schema11.properties.agents.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key5 in data15){
let data16 = data15[key5];
if((!(data16 && typeof data16 == "object" && !Array.isArray(data16))) && (data16 !== null)){
const err28 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/additionalProperties/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key6 in data16){
if(!(((key6 === "primary") || (key6 === "fallbacks")) || (key6 === "auth"))){
const err29 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data16.primary !== undefined){
let data17 = data16.primary;
if((typeof data17 !== "string") && (data17 !== null)){
const err30 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",schemaPath:"#/properties/agents/additionalProperties/properties/primary/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.properties.primary.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data17 === "string"){
if(func3(data17) < 1){
const err31 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",schemaPath:"#/properties/agents/additionalProperties/properties/primary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data16.fallbacks !== undefined){
let data18 = data16.fallbacks;
if((!(Array.isArray(data18))) && (data18 !== null)){
const err32 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks",schemaPath:"#/properties/agents/additionalProperties/properties/fallbacks/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.properties.fallbacks.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(Array.isArray(data18)){
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
let data19 = data18[i3];
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err33 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks/" + i3,schemaPath:"#/definitions/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks/" + i3,schemaPath:"#/definitions/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
if(data16.auth !== undefined){
let data20 = data16.auth;
if((!(data20 && typeof data20 == "object" && !Array.isArray(data20))) && (data20 !== null)){
const err35 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/properties/agents/additionalProperties/properties/auth/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.properties.auth.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key7 in data20){
if(!(key7 === "order")){
const err36 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/properties/agents/additionalProperties/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data20.order !== undefined){
let data21 = data20.order;
if((!(data21 && typeof data21 == "object" && !Array.isArray(data21))) && (data21 !== null)){
const err37 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order",schemaPath:"#/properties/agents/additionalProperties/properties/auth/properties/order/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.properties.auth.properties.order.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key8 in data21){
let data22 = data21[key8];
if((!(Array.isArray(data22))) && (data22 !== null)){
const err38 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/additionalProperties/properties/auth/properties/order/additionalProperties/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.properties.auth.properties.order.additionalProperties.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(Array.isArray(data22)){
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
let data23 = data22[i4];
if(typeof data23 === "string"){
if(func3(data23) < 1){
const err39 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/agents/additionalProperties/properties/auth/properties/order/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err40 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/agents/additionalProperties/properties/auth/properties/order/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
}
}
}
}
}
}
}
}
if(data.manage !== undefined){
let data24 = data.manage;
if((!(data24 && typeof data24 == "object" && !Array.isArray(data24))) && (data24 !== null)){
const err41 = {instancePath:instancePath+"/manage",schemaPath:"#/properties/manage/type",keyword:"type",params:{type: schema11.properties.manage.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key9 in data24){
if(!((key9 === "aliases") || (key9 === "auth.order"))){
const err42 = {instancePath:instancePath+"/manage",schemaPath:"#/properties/manage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data24.aliases !== undefined){
let data25 = data24.aliases;
if(!((data25 === "exact") || (data25 === "listed"))){
const err43 = {instancePath:instancePath+"/manage/aliases",schemaPath:"#/properties/manage/properties/aliases/enum",keyword:"enum",params:{allowedValues: schema11.properties.manage.properties.aliases.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data24["auth.order"] !== undefined){
let data26 = data24["auth.order"];
if(!((data26 === "exact") || (data26 === "listed"))){
const err44 = {instancePath:instancePath+"/manage/auth.order",schemaPath:"#/properties/manage/properties/auth.order/enum",keyword:"enum",params:{allowedValues: schema11.properties.manage.properties["auth.order"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
}
if(data.apply !== undefined){
let data27 = data.apply;
if(!((data27 === "auto") || (data27 === "manual"))){
const err45 = {instancePath:instancePath+"/apply",schemaPath:"#/properties/apply/enum",keyword:"enum",params:{allowedValues: schema11.properties.apply.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.hosts !== undefined){
let data28 = data.hosts;
if((!(data28 && typeof data28 == "object" && !Array.isArray(data28))) && (data28 !== null)){
const err46 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"type",params:{type: schema11.properties.hosts.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key10 in data28){
let data29 = data28[key10];
if((!(data29 && typeof data29 == "object" && !Array.isArray(data29))) && (data29 !== null)){
const err47 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hosts/additionalProperties/type",keyword:"type",params:{type: schema11.properties.hosts.additionalProperties.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key11 in data29){
if(!((((((((key11 === "primary") || (key11 === "fallbacks")) || (key11 === "image")) || (key11 === "aliases")) || (key11 === "auth")) || (key11 === "agents")) || (key11 === "manage")) || (key11 === "apply"))){
const err48 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hosts/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data29.primary !== undefined){
let data30 = data29.primary;
if((typeof data30 !== "string") && (data30 !== null)){
const err49 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",schemaPath:"#/properties/primary/type",keyword:"type",params:{type: schema15.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data30 === "string"){
if(func3(data30) < 1){
const err50 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",schemaPath:"#/properties/primary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data29.fallbacks !== undefined){
if(!(validate11(data29.fallbacks, {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks",parentData:data29,parentDataProperty:"fallbacks",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data29.image !== undefined){
if(!(validate13(data29.image, {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/image",parentData:data29,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data29.aliases !== undefined){
let data33 = data29.aliases;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
const err51 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: schema20.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key12 in data33){
let data34 = data33[key12];
if((typeof data34 !== "string") && (data34 !== null)){
const err52 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/type",keyword:"type",params:{type: schema20.additionalProperties.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(typeof data34 === "string"){
if(func3(data34) < 1){
const err53 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
}
}
if(data29.auth !== undefined){
let data35 = data29.auth;
if((!(data35 && typeof data35 == "object" && !Array.isArray(data35))) && (data35 !== null)){
const err54 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: schema21.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key13 in data35){
if(!(key13 === "order")){
const err55 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data35.order !== undefined){
let data36 = data35.order;
if((!(data36 && typeof data36 == "object" && !Array.isArray(data36))) && (data36 !== null)){
const err56 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order",schemaPath:"#/properties/auth/properties/order/type",keyword:"type",params:{type: schema21.properties.order.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key14 in data36){
let data37 = data36[key14];
if((!(Array.isArray(data37))) && (data37 !== null)){
const err57 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/order/additionalProperties/type",keyword:"type",params:{type: schema21.properties.order.additionalProperties.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(Array.isArray(data37)){
const len5 = data37.length;
for(let i5=0; i5<len5; i5++){
let data38 = data37[i5];
if(typeof data38 === "string"){
if(func3(data38) < 1){
const err58 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/auth/properties/order/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/auth/properties/order/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
}
}
}
}
if(data29.agents !== undefined){
if(!(validate15(data29.agents, {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/agents",parentData:data29,parentDataProperty:"agents",rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
if(data29.manage !== undefined){
let data40 = data29.manage;
if((!(data40 && typeof data40 == "object" && !Array.isArray(data40))) && (data40 !== null)){
const err60 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/manage",schemaPath:"#/properties/manage/type",keyword:"type",params:{type: schema24.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key15 in data40){
if(!((key15 === "aliases") || (key15 === "auth.order"))){
const err61 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/manage",schemaPath:"#/properties/manage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data40.aliases !== undefined){
let data41 = data40.aliases;
if(!((data41 === "exact") || (data41 === "listed"))){
const err62 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/manage/aliases",schemaPath:"#/properties/manage/properties/aliases/enum",keyword:"enum",params:{allowedValues: schema24.properties.aliases.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data40["auth.order"] !== undefined){
let data42 = data40["auth.order"];
if(!((data42 === "exact") || (data42 === "listed"))){
const err63 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/manage/auth.order",schemaPath:"#/properties/manage/properties/auth.order/enum",keyword:"enum",params:{allowedValues: schema24.properties["auth.order"].enum},message:"must be equal to one of the allowed values"};
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
}
if(data29.apply !== undefined){
let data43 = data29.apply;
if(!((data43 === "auto") || (data43 === "manual"))){
const err64 = {instancePath:instancePath+"/hosts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/apply",schemaPath:"#/properties/apply/enum",keyword:"enum",params:{allowedValues: schema25.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
}
}
}
}
else {
const err65 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

