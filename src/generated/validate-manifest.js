// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
"use strict";
export const validateManifest = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:openclaw-models:manifest:1","title":"Manifest","description":"What openclaw-models shall make of OpenClaw's model settings. A key that is absent is unmanaged and never touched; an empty one (null, [], {}) is managed and empty.","type":"object","additionalProperties":false,"required":["version"],"properties":{"version":{"title":"Format version","description":"Version of the manifest format: 1.","const":1,"examples":[1]},"primary":{"title":"Primary model","description":"The model that answers: an alias declared below, or provider/model-id. Null removes it, so that OpenClaw's default answers.","examples":["opus","anthropic/claude-opus-4-5"],"type":["string","null"],"minLength":1},"fallbacks":{"title":"Fallbacks","description":"Models to try in this order when the primary fails. [] or null: none.","examples":[["openai/gpt-5.2","google/gemini-2.5-pro"],[]],"type":["array","null"],"items":{"$ref":"#/definitions/model"}},"image":{"title":"Image model","description":"The model for images: a model alone (its fallbacks stay unmanaged), or an object. Null removes primary and fallbacks.","examples":["google/gemini-2.5-flash",{"primary":"anthropic/claude-sonnet-4","fallbacks":["google/gemini-2.5-flash"]}],"type":["string","object","null"],"minLength":1,"additionalProperties":false,"properties":{"primary":{"title":"Primary image model","description":"An alias or provider/model-id that takes images. Null removes it.","examples":["anthropic/claude-sonnet-4"],"type":["string","null"],"minLength":1},"fallbacks":{"title":"Image fallbacks","description":"Models to try in this order when the image model fails. [] or null: none.","examples":[["google/gemini-2.5-flash"]],"type":["array","null"],"items":{"$ref":"#/definitions/model"}}}},"aliases":{"title":"Aliases","description":"Short names for models: name -> provider/model-id. OpenClaw keeps one alias per model. {} or null: none. Aliases that are live and not listed are removed, unless `manage: {aliases: listed}`.","type":["object","null"],"additionalProperties":{"title":"Model of this alias","description":"provider/model-id, or an alias that the live config has.","type":"string","minLength":1,"examples":["anthropic/claude-opus-4-5"]},"examples":[{"opus":"anthropic/claude-opus-4-5","fast":"google/gemini-2.5-flash"}]},"auth":{"title":"Auth","description":"Which credential is tried first. Credentials themselves never stand in a manifest. Without `order` it manages nothing.","type":["object","null"],"additionalProperties":false,"examples":[{"order":{"anthropic":["anthropic:work"]}}],"properties":{"order":{"title":"Auth order","type":["object","null"],"additionalProperties":{"title":"Order for one provider","description":"Profile ids (provider:name), the one to try first in front. Empty or null: no order; OpenClaw detects one.","type":["array","null"],"items":{"type":"string","minLength":1},"examples":[["anthropic:work","anthropic:default"]]},"examples":[{"anthropic":["anthropic:work","anthropic:default"]}],"description":"Order of the auth profiles by provider, written to auth.order of the config. {} or null: none. An agent's stored order wins over it. Orders that are live and not listed are removed, unless `manage: {auth.order: listed}`."}}},"agents":{"title":"Agents","description":"Settings of single agents by id. Agents that are not listed stay as they are.","type":["object","null"],"examples":[{"work":{"primary":"openai/gpt-5.2","fallbacks":[]}}],"additionalProperties":{"title":"Agent","description":"Settings of one agent. Null or {}: nothing is managed.","type":["object","null"],"additionalProperties":false,"examples":[{"primary":"openai/gpt-5.2"}],"properties":{"primary":{"title":"Agent's primary","description":"This agent's own model. Null: it uses the default.","examples":["openai/gpt-5.2"],"type":["string","null"],"minLength":1},"fallbacks":{"title":"Agent's fallbacks","description":"This agent's own fallbacks. []: explicitly none, it leaves the global chain. Null: no list of its own, it inherits the global one (with a primary of its own only up to OpenClaw 2026.7).","examples":[[],["google/gemini-2.5-pro"]],"type":["array","null"],"items":{"$ref":"#/definitions/model"}},"auth":{"title":"Agent's auth","description":"Which credential this agent tries first.","type":["object","null"],"additionalProperties":false,"examples":[{"order":{"anthropic":["anthropic:work"]}}],"properties":{"order":{"title":"Auth order","type":["object","null"],"additionalProperties":{"title":"Order for one provider","description":"Profile ids (provider:name), the one to try first in front. Empty or null: no order; OpenClaw detects one.","type":["array","null"],"items":{"type":"string","minLength":1},"examples":[["anthropic:work","anthropic:default"]]},"examples":[{"anthropic":["anthropic:work","anthropic:default"]}],"description":"Order of the auth profiles by provider, written to the agent's auth store."}}}}}},"manage":{"title":"Ownership","description":"How far a present section reaches: exact (default) removes what is live and not listed; listed leaves it alone.","type":["object","null"],"additionalProperties":false,"examples":[{"aliases":"listed"}],"properties":{"aliases":{"title":"Ownership of aliases","description":"exact or listed.","enum":["exact","listed"],"default":"exact","examples":["listed"]},"auth.order":{"title":"Ownership of auth orders","description":"exact or listed; for the config's orders and the agents'.","enum":["exact","listed"],"default":"exact","examples":["listed"]}}},"apply":{"title":"When imperative commands apply","description":"auto (default): `set`, `fallbacks add` and the like edit this file and apply the edit; manual: they only edit this file.","enum":["auto","manual"],"default":"auto","examples":["manual"]}},"definitions":{"model":{"title":"Model","description":"An alias declared in `aliases`, or provider/model-id.","type":"string","minLength":1,"examples":["anthropic/claude-opus-4-5","opus"]}}};
const schema12 = {"title":"Model","description":"An alias declared in `aliases`, or provider/model-id.","type":"string","minLength":1,"examples":["anthropic/claude-opus-4-5","opus"]};
const func2 = Object.prototype.hasOwnProperty;
import func3_module from "ajv/dist/runtime/ucs2length.js";
const func3 = func3_module.default ?? func3_module;

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
if(data.primary !== undefined){
let data1 = data.primary;
if((typeof data1 !== "string") && (data1 !== null)){
const err3 = {instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/type",keyword:"type",params:{type: schema11.properties.primary.type},message:"must be string,null"};
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
let data2 = data.fallbacks;
if((!(Array.isArray(data2))) && (data2 !== null)){
const err5 = {instancePath:instancePath+"/fallbacks",schemaPath:"#/properties/fallbacks/type",keyword:"type",params:{type: schema11.properties.fallbacks.type},message:"must be array,null"};
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
if(data.image !== undefined){
let data4 = data.image;
if(((typeof data4 !== "string") && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))) && (data4 !== null)){
const err8 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: schema11.properties.image.type},message:"must be string,object,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err9 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((key1 === "primary") || (key1 === "fallbacks"))){
const err10 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.primary !== undefined){
let data5 = data4.primary;
if((typeof data5 !== "string") && (data5 !== null)){
const err11 = {instancePath:instancePath+"/image/primary",schemaPath:"#/properties/image/properties/primary/type",keyword:"type",params:{type: schema11.properties.image.properties.primary.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err12 = {instancePath:instancePath+"/image/primary",schemaPath:"#/properties/image/properties/primary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data4.fallbacks !== undefined){
let data6 = data4.fallbacks;
if((!(Array.isArray(data6))) && (data6 !== null)){
const err13 = {instancePath:instancePath+"/image/fallbacks",schemaPath:"#/properties/image/properties/fallbacks/type",keyword:"type",params:{type: schema11.properties.image.properties.fallbacks.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(func3(data7) < 1){
const err14 = {instancePath:instancePath+"/image/fallbacks/" + i1,schemaPath:"#/definitions/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/image/fallbacks/" + i1,schemaPath:"#/definitions/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
}
}
if(data.aliases !== undefined){
let data8 = data.aliases;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
const err16 = {instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: schema11.properties.aliases.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data9 = data8[key2];
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err17 = {instancePath:instancePath+"/aliases/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/aliases/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/aliases/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
if(data.auth !== undefined){
let data10 = data.auth;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
const err19 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: schema11.properties.auth.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
if(!(key3 === "order")){
const err20 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.order !== undefined){
let data11 = data10.order;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
const err21 = {instancePath:instancePath+"/auth/order",schemaPath:"#/properties/auth/properties/order/type",keyword:"type",params:{type: schema11.properties.auth.properties.order.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key4 in data11){
let data12 = data11[key4];
if((!(Array.isArray(data12))) && (data12 !== null)){
const err22 = {instancePath:instancePath+"/auth/order/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/order/additionalProperties/type",keyword:"type",params:{type: schema11.properties.auth.properties.order.additionalProperties.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(typeof data13 === "string"){
if(func3(data13) < 1){
const err23 = {instancePath:instancePath+"/auth/order/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/auth/properties/order/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/auth/order/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/properties/auth/properties/order/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
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
let data14 = data.agents;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
const err25 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: schema11.properties.agents.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key5 in data14){
let data15 = data14[key5];
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (data15 !== null)){
const err26 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/additionalProperties/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key6 in data15){
if(!(((key6 === "primary") || (key6 === "fallbacks")) || (key6 === "auth"))){
const err27 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data15.primary !== undefined){
let data16 = data15.primary;
if((typeof data16 !== "string") && (data16 !== null)){
const err28 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",schemaPath:"#/properties/agents/additionalProperties/properties/primary/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.properties.primary.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(typeof data16 === "string"){
if(func3(data16) < 1){
const err29 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",schemaPath:"#/properties/agents/additionalProperties/properties/primary/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data15.fallbacks !== undefined){
let data17 = data15.fallbacks;
if((!(Array.isArray(data17))) && (data17 !== null)){
const err30 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks",schemaPath:"#/properties/agents/additionalProperties/properties/fallbacks/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.properties.fallbacks.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(typeof data18 === "string"){
if(func3(data18) < 1){
const err31 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks/" + i3,schemaPath:"#/definitions/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/fallbacks/" + i3,schemaPath:"#/definitions/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
if(data15.auth !== undefined){
let data19 = data15.auth;
if((!(data19 && typeof data19 == "object" && !Array.isArray(data19))) && (data19 !== null)){
const err33 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/properties/agents/additionalProperties/properties/auth/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.properties.auth.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key7 in data19){
if(!(key7 === "order")){
const err34 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/properties/agents/additionalProperties/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data19.order !== undefined){
let data20 = data19.order;
if((!(data20 && typeof data20 == "object" && !Array.isArray(data20))) && (data20 !== null)){
const err35 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order",schemaPath:"#/properties/agents/additionalProperties/properties/auth/properties/order/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.properties.auth.properties.order.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key8 in data20){
let data21 = data20[key8];
if((!(Array.isArray(data21))) && (data21 !== null)){
const err36 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/additionalProperties/properties/auth/properties/order/additionalProperties/type",keyword:"type",params:{type: schema11.properties.agents.additionalProperties.properties.auth.properties.order.additionalProperties.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(Array.isArray(data21)){
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
if(typeof data22 === "string"){
if(func3(data22) < 1){
const err37 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/agents/additionalProperties/properties/auth/properties/order/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/agents/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth/order/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/agents/additionalProperties/properties/auth/properties/order/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
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
let data23 = data.manage;
if((!(data23 && typeof data23 == "object" && !Array.isArray(data23))) && (data23 !== null)){
const err39 = {instancePath:instancePath+"/manage",schemaPath:"#/properties/manage/type",keyword:"type",params:{type: schema11.properties.manage.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key9 in data23){
if(!((key9 === "aliases") || (key9 === "auth.order"))){
const err40 = {instancePath:instancePath+"/manage",schemaPath:"#/properties/manage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data23.aliases !== undefined){
let data24 = data23.aliases;
if(!((data24 === "exact") || (data24 === "listed"))){
const err41 = {instancePath:instancePath+"/manage/aliases",schemaPath:"#/properties/manage/properties/aliases/enum",keyword:"enum",params:{allowedValues: schema11.properties.manage.properties.aliases.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data23["auth.order"] !== undefined){
let data25 = data23["auth.order"];
if(!((data25 === "exact") || (data25 === "listed"))){
const err42 = {instancePath:instancePath+"/manage/auth.order",schemaPath:"#/properties/manage/properties/auth.order/enum",keyword:"enum",params:{allowedValues: schema11.properties.manage.properties["auth.order"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
if(data.apply !== undefined){
let data26 = data.apply;
if(!((data26 === "auto") || (data26 === "manual"))){
const err43 = {instancePath:instancePath+"/apply",schemaPath:"#/properties/apply/enum",keyword:"enum",params:{allowedValues: schema11.properties.apply.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

