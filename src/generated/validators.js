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

export const validatePlan = validate11;
const schema15 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:openclaw-models:plan:1","title":"Plan","description":"What `openclaw-models plan --json` prints and `apply` carries out: changes, diagnostics, and the digests of every file it was computed from. It never holds a credential. New optional keys may be added; the meaning of a key never changes within a formatVersion.","type":"object","additionalProperties":false,"required":["formatVersion","tool","source","target","changes","unchanged","summary","diagnostics","files","commands","restart"],"properties":{"formatVersion":{"const":1,"description":"Version of this format."},"tool":{"type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"const":"openclaw-models"},"version":{"type":"string","description":"Release that made the plan."}}},"source":{"type":"object","description":"Where the desired settings come from.","additionalProperties":false,"required":["kind","path","digest"],"properties":{"kind":{"enum":["manifest","rollback"]},"path":{"type":"string","description":"The manifest as the user named it, `-` for standard input, or the id of the history entry that is rolled back."},"digest":{"$ref":"#/definitions/digest","description":"sha256 of the manifest's bytes."}}},"target":{"type":"object","description":"The OpenClaw home that the plan is for.","additionalProperties":false,"required":["config","stateDir","machine","dialect","release","roster","allowlist","auth"],"properties":{"config":{"type":"string","description":"The config file, `~` standing for the home folder."},"stateDir":{"type":"string","description":"The state folder, `~` standing for the home folder."},"machine":{"type":"string","pattern":"^[0-9a-f]{16}$","description":"A digest of host name and config path; a plan for another machine is refused."},"dialect":{"enum":["classic","modern"],"description":"Generation of the files."},"release":{"type":["string","null"],"description":"OpenClaw's release where the files or the caller name it."},"roster":{"enum":["list","entries"],"description":"Where agents are: `agents.list` or `agents.entries`."},"allowlist":{"enum":["models","modelPolicy"],"description":"What restricts the selectable models."},"auth":{"enum":["profiles-json","state-json","agent-db","shared-db"],"description":"Where an agent's credential order is stored."}}},"changes":{"type":"array","items":{"$ref":"#/definitions/change"},"description":"Every change, in the order of the addresses."},"unchanged":{"type":"integer","minimum":0,"description":"How many managed settings already agree."},"summary":{"type":"object","additionalProperties":false,"required":["add","change","move","remove","entries","unchanged","destructive"],"properties":{"add":{"type":"integer","minimum":0},"change":{"type":"integer","minimum":0},"move":{"type":"integer","minimum":0},"remove":{"type":"integer","minimum":0},"entries":{"type":"integer","minimum":0,"description":"Model entries and markers that OpenClaw needs beside the declared settings."},"unchanged":{"type":"integer","minimum":0},"destructive":{"type":"integer","minimum":0,"description":"How many of the changes need --allow-destructive."}}},"diagnostics":{"type":"array","items":{"$ref":"#/definitions/diagnostic"}},"files":{"type":"array","items":{"$ref":"#/definitions/file"},"description":"Every file that the plan was computed from, with its digest and the edits to make."},"commands":{"type":"array","items":{"$ref":"#/definitions/command"},"description":"Orders that only OpenClaw itself may write (SQLite stores)."},"error":{"$ref":"#/definitions/error"},"restart":{"enum":["none","automatic","required"],"description":"Whether a running gateway has to be restarted to use the new settings."}},"definitions":{"error":{"title":"PlanError","description":"Present when the plan cannot be applied: the first of the errors among the diagnostics.","type":"object","additionalProperties":false,"required":["code","message","remedy"],"properties":{"code":{"type":"string"},"message":{"type":"string"},"remedy":{"type":"string"}}},"digest":{"type":["string","null"],"pattern":"^sha256:[0-9a-f]{64}$","description":"sha256 of a file's bytes; null when there is no file."},"setting":{"description":"A model reference, an alias's target, a list of references or profile ids, or null for nothing.","anyOf":[{"type":"string"},{"type":"boolean"},{"type":"array","items":{"type":"string"}},{"type":"null"}]},"change":{"title":"Change","type":"object","additionalProperties":false,"required":["address","action","kind","before","after","file","reason","destructive"],"properties":{"address":{"type":"string","description":"Where, in manifest terms: `primary`, `fallbacks[1]`, `aliases.opus`, `agents.work.auth.order.openai`; `models.<ref>` and `meta` for entries that OpenClaw needs.","examples":["primary","aliases.opus"]},"action":{"enum":["add","change","remove","move"],"description":"`move` means that only the order of a list changes."},"kind":{"enum":["declared","entry"],"description":"`declared` by the manifest, or an `entry` that OpenClaw needs beside it."},"before":{"$ref":"#/definitions/setting"},"after":{"$ref":"#/definitions/setting"},"file":{"type":"string","description":"The file that holds the value."},"reason":{"type":["string","null"],"description":"Why, where that is not plain from the manifest."},"destructive":{"type":"boolean","description":"True when it takes away so much that it needs --allow-destructive."}}},"diagnostic":{"title":"PlanDiagnostic","type":"object","additionalProperties":false,"required":["code","severity","message","remedy"],"properties":{"code":{"type":"string","pattern":"^[EW][0-9]{3}$"},"severity":{"enum":["error","warning","info"]},"message":{"type":"string"},"remedy":{"type":"string"},"address":{"type":"string"},"position":{"type":"object","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string"},"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1},"endLine":{"type":"integer","minimum":1},"endColumn":{"type":"integer","minimum":1}}}}},"file":{"title":"PlannedFile","type":"object","additionalProperties":false,"required":["path","role","digest","edits","resultDigest"],"properties":{"path":{"type":"string","description":"`~` stands for the home folder."},"role":{"enum":["config","include","auth-store","manifest"],"description":"`manifest`: rollback only, of a command that edited it together with the live files."},"digest":{"$ref":"#/definitions/digest"},"edits":{"type":"array","items":{"$ref":"#/definitions/edit"},"description":"Empty for a file that was only read."},"restore":{"type":"string","description":"Rollback only: the history entry whose saved copy is put back whole, because nobody has touched the file since."},"resultDigest":{"$ref":"#/definitions/digest","description":"Digest of the file after the edits."}}},"path":{"type":"array","items":{"type":["string","integer"]},"minItems":1},"edit":{"title":"PlannedEdit","type":"object","additionalProperties":false,"required":["op","path","undo"],"properties":{"op":{"enum":["set","remove","list"]},"path":{"$ref":"#/definitions/path"},"value":{"description":"For `set`: the new value."},"items":{"type":"array","items":{"type":"string"},"description":"For `list`: what the array shall hold."},"undo":{"type":"object","description":"The edit that takes this one back.","additionalProperties":false,"required":["op","path"],"properties":{"op":{"enum":["set","remove","list"]},"path":{"$ref":"#/definitions/path"},"value":{},"items":{"type":"array","items":{"type":"string"}}}}}},"command":{"title":"PlannedCommand","type":"object","additionalProperties":false,"required":["agent","provider","before","after"],"properties":{"agent":{"type":"string"},"provider":{"type":"string"},"before":{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}]},"after":{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}],"description":"null clears the stored order."}}}}};
const schema16 = {"type":["string","null"],"pattern":"^sha256:[0-9a-f]{64}$","description":"sha256 of a file's bytes; null when there is no file."};
const schema20 = {"title":"PlanDiagnostic","type":"object","additionalProperties":false,"required":["code","severity","message","remedy"],"properties":{"code":{"type":"string","pattern":"^[EW][0-9]{3}$"},"severity":{"enum":["error","warning","info"]},"message":{"type":"string"},"remedy":{"type":"string"},"address":{"type":"string"},"position":{"type":"object","additionalProperties":false,"required":["file","line","column"],"properties":{"file":{"type":"string"},"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1},"endLine":{"type":"integer","minimum":1},"endColumn":{"type":"integer","minimum":1}}}}};
const schema27 = {"title":"PlannedCommand","type":"object","additionalProperties":false,"required":["agent","provider","before","after"],"properties":{"agent":{"type":"string"},"provider":{"type":"string"},"before":{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}]},"after":{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}],"description":"null clears the stored order."}}};
const schema28 = {"title":"PlanError","description":"Present when the plan cannot be applied: the first of the errors among the diagnostics.","type":"object","additionalProperties":false,"required":["code","message","remedy"],"properties":{"code":{"type":"string"},"message":{"type":"string"},"remedy":{"type":"string"}}};
const pattern0 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern1 = new RegExp("^[0-9a-f]{16}$", "u");
const pattern2 = new RegExp("^[EW][0-9]{3}$", "u");
const schema17 = {"title":"Change","type":"object","additionalProperties":false,"required":["address","action","kind","before","after","file","reason","destructive"],"properties":{"address":{"type":"string","description":"Where, in manifest terms: `primary`, `fallbacks[1]`, `aliases.opus`, `agents.work.auth.order.openai`; `models.<ref>` and `meta` for entries that OpenClaw needs.","examples":["primary","aliases.opus"]},"action":{"enum":["add","change","remove","move"],"description":"`move` means that only the order of a list changes."},"kind":{"enum":["declared","entry"],"description":"`declared` by the manifest, or an `entry` that OpenClaw needs beside it."},"before":{"$ref":"#/definitions/setting"},"after":{"$ref":"#/definitions/setting"},"file":{"type":"string","description":"The file that holds the value."},"reason":{"type":["string","null"],"description":"Why, where that is not plain from the manifest."},"destructive":{"type":"boolean","description":"True when it takes away so much that it needs --allow-destructive."}}};
const schema18 = {"description":"A model reference, an alias's target, a list of references or profile ids, or null for nothing.","anyOf":[{"type":"string"},{"type":"boolean"},{"type":"array","items":{"type":"string"}},{"type":"null"}]};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
const err10 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema17.properties.action.enum},message:"must be equal to one of the allowed values"};
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
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema17.properties.kind.enum},message:"must be equal to one of the allowed values"};
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
const err25 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: schema17.properties.reason.type},message:"must be string,null"};
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
validate12.errors = vErrors;
return errors === 0;
}

const schema21 = {"title":"PlannedFile","type":"object","additionalProperties":false,"required":["path","role","digest","edits","resultDigest"],"properties":{"path":{"type":"string","description":"`~` stands for the home folder."},"role":{"enum":["config","include","auth-store","manifest"],"description":"`manifest`: rollback only, of a command that edited it together with the live files."},"digest":{"$ref":"#/definitions/digest"},"edits":{"type":"array","items":{"$ref":"#/definitions/edit"},"description":"Empty for a file that was only read."},"restore":{"type":"string","description":"Rollback only: the history entry whose saved copy is put back whole, because nobody has touched the file since."},"resultDigest":{"$ref":"#/definitions/digest","description":"Digest of the file after the edits."}}};
const schema23 = {"title":"PlannedEdit","type":"object","additionalProperties":false,"required":["op","path","undo"],"properties":{"op":{"enum":["set","remove","list"]},"path":{"$ref":"#/definitions/path"},"value":{"description":"For `set`: the new value."},"items":{"type":"array","items":{"type":"string"},"description":"For `list`: what the array shall hold."},"undo":{"type":"object","description":"The edit that takes this one back.","additionalProperties":false,"required":["op","path"],"properties":{"op":{"enum":["set","remove","list"]},"path":{"$ref":"#/definitions/path"},"value":{},"items":{"type":"array","items":{"type":"string"}}}}}};
const schema24 = {"type":"array","items":{"type":["string","integer"]},"minItems":1};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
const err4 = {instancePath:instancePath+"/op",schemaPath:"#/properties/op/enum",keyword:"enum",params:{allowedValues: schema23.properties.op.enum},message:"must be equal to one of the allowed values"};
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
const err6 = {instancePath:instancePath+"/path/" + i0,schemaPath:"#/definitions/path/items/type",keyword:"type",params:{type: schema24.items.type},message:"must be string,integer"};
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
const err13 = {instancePath:instancePath+"/undo/op",schemaPath:"#/properties/undo/properties/op/enum",keyword:"enum",params:{allowedValues: schema23.properties.undo.properties.op.enum},message:"must be equal to one of the allowed values"};
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
const err15 = {instancePath:instancePath+"/undo/path/" + i2,schemaPath:"#/definitions/path/items/type",keyword:"type",params:{type: schema24.items.type},message:"must be string,integer"};
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
validate15.errors = vErrors;
return errors === 0;
}


function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
const err7 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema21.properties.role.enum},message:"must be equal to one of the allowed values"};
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
const err8 = {instancePath:instancePath+"/digest",schemaPath:"#/definitions/digest/type",keyword:"type",params:{type: schema16.type},message:"must be string,null"};
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
if(!(validate15(data3[i0], {instancePath:instancePath+"/edits/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
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
const err12 = {instancePath:instancePath+"/resultDigest",schemaPath:"#/definitions/digest/type",keyword:"type",params:{type: schema16.type},message:"must be string,null"};
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
validate14.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(func2.call(schema15.properties, key0))){
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
const err23 = {instancePath:instancePath+"/source/kind",schemaPath:"#/properties/source/properties/kind/enum",keyword:"enum",params:{allowedValues: schema15.properties.source.properties.kind.enum},message:"must be equal to one of the allowed values"};
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
const err25 = {instancePath:instancePath+"/source/digest",schemaPath:"#/definitions/digest/type",keyword:"type",params:{type: schema16.type},message:"must be string,null"};
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
const err41 = {instancePath:instancePath+"/target/dialect",schemaPath:"#/properties/target/properties/dialect/enum",keyword:"enum",params:{allowedValues: schema15.properties.target.properties.dialect.enum},message:"must be equal to one of the allowed values"};
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
const err42 = {instancePath:instancePath+"/target/release",schemaPath:"#/properties/target/properties/release/type",keyword:"type",params:{type: schema15.properties.target.properties.release.type},message:"must be string,null"};
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
const err43 = {instancePath:instancePath+"/target/roster",schemaPath:"#/properties/target/properties/roster/enum",keyword:"enum",params:{allowedValues: schema15.properties.target.properties.roster.enum},message:"must be equal to one of the allowed values"};
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
const err44 = {instancePath:instancePath+"/target/allowlist",schemaPath:"#/properties/target/properties/allowlist/enum",keyword:"enum",params:{allowedValues: schema15.properties.target.properties.allowlist.enum},message:"must be equal to one of the allowed values"};
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
const err45 = {instancePath:instancePath+"/target/auth",schemaPath:"#/properties/target/properties/auth/enum",keyword:"enum",params:{allowedValues: schema15.properties.target.properties.auth.enum},message:"must be equal to one of the allowed values"};
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
if(!(validate12(data17[i0], {instancePath:instancePath+"/changes/" + i0,parentData:data17,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
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
const err80 = {instancePath:instancePath+"/diagnostics/" + i1+"/severity",schemaPath:"#/definitions/diagnostic/properties/severity/enum",keyword:"enum",params:{allowedValues: schema20.properties.severity.enum},message:"must be equal to one of the allowed values"};
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
if(!(validate14(data41[i2], {instancePath:instancePath+"/files/" + i2,parentData:data41,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
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
const err126 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/enum",keyword:"enum",params:{allowedValues: schema15.properties.restart.enum},message:"must be equal to one of the allowed values"};
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
validate11.errors = vErrors;
return errors === 0;
}

export const validateClassicConfig = validate18;
const schema29 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:openclaw-models:openclaw-classic","title":"OpenClaw config, classic dialect","description":"What OpenClaw 2026.1.30 accepts in openclaw.json, measured. Typed are the settings that openclaw-models reads or writes; every other known name may hold anything, unknown names are refused where OpenClaw refuses them.","type":"object","additionalProperties":false,"properties":{"meta":{"type":"object","additionalProperties":false,"properties":{"lastTouchedVersion":{"type":"string"},"lastTouchedAt":{"type":"string"}}},"env":true,"wizard":true,"diagnostics":true,"logging":true,"update":true,"browser":true,"ui":true,"auth":{"type":"object","additionalProperties":false,"properties":{"profiles":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["provider","mode"],"properties":{"provider":{"type":"string"},"mode":{"enum":["api_key","oauth","token"]},"email":{"type":"string"}}}},"order":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"cooldowns":{"type":"object","additionalProperties":false,"properties":{"billingBackoffHours":{"type":"number","exclusiveMinimum":0},"billingBackoffHoursByProvider":{"type":"object","additionalProperties":{"type":"number","exclusiveMinimum":0}},"billingMaxHours":{"type":"number","exclusiveMinimum":0},"failureWindowHours":{"type":"number","exclusiveMinimum":0}}}}},"models":{"type":"object","additionalProperties":false,"properties":{"mode":{"enum":["merge","replace"]},"providers":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["baseUrl","models"],"properties":{"baseUrl":{"type":"string","minLength":1},"apiKey":{"type":"string"},"auth":{"enum":["api-key","aws-sdk","oauth","token"]},"api":{"$ref":"#/definitions/api"},"headers":true,"authHeader":{"type":"boolean"},"models":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"api":{"$ref":"#/definitions/api"},"reasoning":true,"input":true,"cost":true,"contextWindow":true,"maxTokens":true,"headers":true,"compat":true}}}}}},"bedrockDiscovery":true}},"nodeHost":true,"agents":{"type":"object","additionalProperties":false,"properties":{"defaults":{"type":"object","additionalProperties":false,"properties":{"model":{"$ref":"#/definitions/chain"},"imageModel":{"$ref":"#/definitions/chain"},"models":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"alias":{"type":"string"},"params":{"type":"object"}}}},"workspace":true,"repoRoot":true,"skipBootstrap":true,"bootstrapMaxChars":true,"userTimezone":true,"timeFormat":true,"envelopeTimezone":true,"envelopeTimestamp":true,"envelopeElapsed":true,"contextTokens":true,"cliBackends":true,"memorySearch":true,"contextPruning":true,"compaction":true,"thinkingDefault":true,"verboseDefault":true,"elevatedDefault":true,"blockStreamingDefault":true,"blockStreamingBreak":true,"blockStreamingChunk":true,"blockStreamingCoalesce":true,"humanDelay":true,"timeoutSeconds":true,"mediaMaxMb":true,"typingIntervalSeconds":true,"typingMode":true,"heartbeat":true,"maxConcurrent":true,"subagents":true,"sandbox":true}},"list":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id"],"properties":{"id":{"type":"string"},"default":{"type":"boolean"},"name":{"type":"string"},"workspace":{"type":"string"},"agentDir":{"type":"string"},"model":{"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}},"memorySearch":true,"humanDelay":true,"heartbeat":true,"identity":true,"groupChat":true,"subagents":true,"sandbox":true,"tools":true}}}}},"tools":true,"bindings":true,"broadcast":true,"audio":true,"media":true,"messages":true,"commands":true,"approvals":true,"session":true,"cron":true,"hooks":true,"web":true,"channels":true,"discovery":true,"canvasHost":true,"talk":true,"gateway":true,"skills":true,"plugins":true},"definitions":{"chain":{"type":"object","additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}},"api":{"enum":["openai-completions","openai-responses","anthropic-messages","google-generative-ai","github-copilot","bedrock-converse-stream"]}}};
const schema30 = {"enum":["openai-completions","openai-responses","anthropic-messages","google-generative-ai","github-copilot","bedrock-converse-stream"]};
const schema32 = {"type":"object","additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:openclaw-models:openclaw-classic" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema29.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.meta !== undefined){
let data0 = data.meta;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "lastTouchedVersion") || (key1 === "lastTouchedAt"))){
const err1 = {instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.lastTouchedVersion !== undefined){
if(typeof data0.lastTouchedVersion !== "string"){
const err2 = {instancePath:instancePath+"/meta/lastTouchedVersion",schemaPath:"#/properties/meta/properties/lastTouchedVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.lastTouchedAt !== undefined){
if(typeof data0.lastTouchedAt !== "string"){
const err3 = {instancePath:instancePath+"/meta/lastTouchedAt",schemaPath:"#/properties/meta/properties/lastTouchedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.auth !== undefined){
let data3 = data.auth;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!(((key2 === "profiles") || (key2 === "order")) || (key2 === "cooldowns"))){
const err5 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.profiles !== undefined){
let data4 = data3.profiles;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
let data5 = data4[key3];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.provider === undefined){
const err6 = {instancePath:instancePath+"/auth/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/profiles/additionalProperties/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data5.mode === undefined){
const err7 = {instancePath:instancePath+"/auth/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/profiles/additionalProperties/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key4 in data5){
if(!(((key4 === "provider") || (key4 === "mode")) || (key4 === "email"))){
const err8 = {instancePath:instancePath+"/auth/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/profiles/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.provider !== undefined){
if(typeof data5.provider !== "string"){
const err9 = {instancePath:instancePath+"/auth/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/provider",schemaPath:"#/properties/auth/properties/profiles/additionalProperties/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.mode !== undefined){
let data7 = data5.mode;
if(!(((data7 === "api_key") || (data7 === "oauth")) || (data7 === "token"))){
const err10 = {instancePath:instancePath+"/auth/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"#/properties/auth/properties/profiles/additionalProperties/properties/mode/enum",keyword:"enum",params:{allowedValues: schema29.properties.auth.properties.profiles.additionalProperties.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.email !== undefined){
if(typeof data5.email !== "string"){
const err11 = {instancePath:instancePath+"/auth/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/email",schemaPath:"#/properties/auth/properties/profiles/additionalProperties/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/auth/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/profiles/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err13 = {instancePath:instancePath+"/auth/profiles",schemaPath:"#/properties/auth/properties/profiles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.order !== undefined){
let data9 = data3.order;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key5 in data9){
let data10 = data9[key5];
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
if(typeof data10[i0] !== "string"){
const err14 = {instancePath:instancePath+"/auth/order/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/auth/properties/order/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err15 = {instancePath:instancePath+"/auth/order/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/order/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err16 = {instancePath:instancePath+"/auth/order",schemaPath:"#/properties/auth/properties/order/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.cooldowns !== undefined){
let data12 = data3.cooldowns;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key6 in data12){
if(!((((key6 === "billingBackoffHours") || (key6 === "billingBackoffHoursByProvider")) || (key6 === "billingMaxHours")) || (key6 === "failureWindowHours"))){
const err17 = {instancePath:instancePath+"/auth/cooldowns",schemaPath:"#/properties/auth/properties/cooldowns/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data12.billingBackoffHours !== undefined){
let data13 = data12.billingBackoffHours;
if(typeof data13 == "number"){
if(data13 <= 0 || isNaN(data13)){
const err18 = {instancePath:instancePath+"/auth/cooldowns/billingBackoffHours",schemaPath:"#/properties/auth/properties/cooldowns/properties/billingBackoffHours/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/auth/cooldowns/billingBackoffHours",schemaPath:"#/properties/auth/properties/cooldowns/properties/billingBackoffHours/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data12.billingBackoffHoursByProvider !== undefined){
let data14 = data12.billingBackoffHoursByProvider;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key7 in data14){
let data15 = data14[key7];
if(typeof data15 == "number"){
if(data15 <= 0 || isNaN(data15)){
const err20 = {instancePath:instancePath+"/auth/cooldowns/billingBackoffHoursByProvider/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/cooldowns/properties/billingBackoffHoursByProvider/additionalProperties/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/auth/cooldowns/billingBackoffHoursByProvider/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/cooldowns/properties/billingBackoffHoursByProvider/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/auth/cooldowns/billingBackoffHoursByProvider",schemaPath:"#/properties/auth/properties/cooldowns/properties/billingBackoffHoursByProvider/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data12.billingMaxHours !== undefined){
let data16 = data12.billingMaxHours;
if(typeof data16 == "number"){
if(data16 <= 0 || isNaN(data16)){
const err23 = {instancePath:instancePath+"/auth/cooldowns/billingMaxHours",schemaPath:"#/properties/auth/properties/cooldowns/properties/billingMaxHours/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
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
const err24 = {instancePath:instancePath+"/auth/cooldowns/billingMaxHours",schemaPath:"#/properties/auth/properties/cooldowns/properties/billingMaxHours/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data12.failureWindowHours !== undefined){
let data17 = data12.failureWindowHours;
if(typeof data17 == "number"){
if(data17 <= 0 || isNaN(data17)){
const err25 = {instancePath:instancePath+"/auth/cooldowns/failureWindowHours",schemaPath:"#/properties/auth/properties/cooldowns/properties/failureWindowHours/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
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
const err26 = {instancePath:instancePath+"/auth/cooldowns/failureWindowHours",schemaPath:"#/properties/auth/properties/cooldowns/properties/failureWindowHours/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err27 = {instancePath:instancePath+"/auth/cooldowns",schemaPath:"#/properties/auth/properties/cooldowns/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.models !== undefined){
let data18 = data.models;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key8 in data18){
if(!(((key8 === "mode") || (key8 === "providers")) || (key8 === "bedrockDiscovery"))){
const err29 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data18.mode !== undefined){
let data19 = data18.mode;
if(!((data19 === "merge") || (data19 === "replace"))){
const err30 = {instancePath:instancePath+"/models/mode",schemaPath:"#/properties/models/properties/mode/enum",keyword:"enum",params:{allowedValues: schema29.properties.models.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data18.providers !== undefined){
let data20 = data18.providers;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key9 in data20){
let data21 = data20[key9];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.baseUrl === undefined){
const err31 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/providers/additionalProperties/required",keyword:"required",params:{missingProperty: "baseUrl"},message:"must have required property '"+"baseUrl"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data21.models === undefined){
const err32 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/providers/additionalProperties/required",keyword:"required",params:{missingProperty: "models"},message:"must have required property '"+"models"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key10 in data21){
if(!(((((((key10 === "baseUrl") || (key10 === "apiKey")) || (key10 === "auth")) || (key10 === "api")) || (key10 === "headers")) || (key10 === "authHeader")) || (key10 === "models"))){
const err33 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/providers/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data21.baseUrl !== undefined){
let data22 = data21.baseUrl;
if(typeof data22 === "string"){
if(func3(data22) < 1){
const err34 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/baseUrl",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/baseUrl/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/baseUrl",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/baseUrl/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data21.apiKey !== undefined){
if(typeof data21.apiKey !== "string"){
const err36 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data21.auth !== undefined){
let data24 = data21.auth;
if(!((((data24 === "api-key") || (data24 === "aws-sdk")) || (data24 === "oauth")) || (data24 === "token"))){
const err37 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/auth/enum",keyword:"enum",params:{allowedValues: schema29.properties.models.properties.providers.additionalProperties.properties.auth.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data21.api !== undefined){
let data25 = data21.api;
if(!((((((data25 === "openai-completions") || (data25 === "openai-responses")) || (data25 === "anthropic-messages")) || (data25 === "google-generative-ai")) || (data25 === "github-copilot")) || (data25 === "bedrock-converse-stream"))){
const err38 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/api",schemaPath:"#/definitions/api/enum",keyword:"enum",params:{allowedValues: schema30.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data21.authHeader !== undefined){
if(typeof data21.authHeader !== "boolean"){
const err39 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/authHeader",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/authHeader/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data21.models !== undefined){
let data27 = data21.models;
if(Array.isArray(data27)){
const len1 = data27.length;
for(let i1=0; i1<len1; i1++){
let data28 = data27[i1];
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.id === undefined){
const err40 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data28.name === undefined){
const err41 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key11 in data28){
if(!(func2.call(schema29.properties.models.properties.providers.additionalProperties.properties.models.items.properties, key11))){
const err42 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data28.id !== undefined){
let data29 = data28.id;
if(typeof data29 === "string"){
if(func3(data29) < 1){
const err43 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/id",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/id",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data28.name !== undefined){
let data30 = data28.name;
if(typeof data30 === "string"){
if(func3(data30) < 1){
const err45 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/name",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/name",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data28.api !== undefined){
let data31 = data28.api;
if(!((((((data31 === "openai-completions") || (data31 === "openai-responses")) || (data31 === "anthropic-messages")) || (data31 === "google-generative-ai")) || (data31 === "github-copilot")) || (data31 === "bedrock-converse-stream"))){
const err47 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/api",schemaPath:"#/definitions/api/enum",keyword:"enum",params:{allowedValues: schema30.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err50 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/providers/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err51 = {instancePath:instancePath+"/models/providers",schemaPath:"#/properties/models/properties/providers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.agents !== undefined){
let data32 = data.agents;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key12 in data32){
if(!((key12 === "defaults") || (key12 === "list"))){
const err53 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data32.defaults !== undefined){
let data33 = data32.defaults;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key13 in data33){
if(!(func2.call(schema29.properties.agents.properties.defaults.properties, key13))){
const err54 = {instancePath:instancePath+"/agents/defaults",schemaPath:"#/properties/agents/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data33.model !== undefined){
let data34 = data33.model;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key14 in data34){
if(!((key14 === "primary") || (key14 === "fallbacks"))){
const err55 = {instancePath:instancePath+"/agents/defaults/model",schemaPath:"#/definitions/chain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data34.primary !== undefined){
if(typeof data34.primary !== "string"){
const err56 = {instancePath:instancePath+"/agents/defaults/model/primary",schemaPath:"#/definitions/chain/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data34.fallbacks !== undefined){
let data36 = data34.fallbacks;
if(Array.isArray(data36)){
const len2 = data36.length;
for(let i2=0; i2<len2; i2++){
if(typeof data36[i2] !== "string"){
const err57 = {instancePath:instancePath+"/agents/defaults/model/fallbacks/" + i2,schemaPath:"#/definitions/chain/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/agents/defaults/model/fallbacks",schemaPath:"#/definitions/chain/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/agents/defaults/model",schemaPath:"#/definitions/chain/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data33.imageModel !== undefined){
let data38 = data33.imageModel;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key15 in data38){
if(!((key15 === "primary") || (key15 === "fallbacks"))){
const err60 = {instancePath:instancePath+"/agents/defaults/imageModel",schemaPath:"#/definitions/chain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data38.primary !== undefined){
if(typeof data38.primary !== "string"){
const err61 = {instancePath:instancePath+"/agents/defaults/imageModel/primary",schemaPath:"#/definitions/chain/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data38.fallbacks !== undefined){
let data40 = data38.fallbacks;
if(Array.isArray(data40)){
const len3 = data40.length;
for(let i3=0; i3<len3; i3++){
if(typeof data40[i3] !== "string"){
const err62 = {instancePath:instancePath+"/agents/defaults/imageModel/fallbacks/" + i3,schemaPath:"#/definitions/chain/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/agents/defaults/imageModel/fallbacks",schemaPath:"#/definitions/chain/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err64 = {instancePath:instancePath+"/agents/defaults/imageModel",schemaPath:"#/definitions/chain/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data33.models !== undefined){
let data42 = data33.models;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key16 in data42){
let data43 = data42[key16];
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key17 in data43){
if(!((key17 === "alias") || (key17 === "params"))){
const err65 = {instancePath:instancePath+"/agents/defaults/models/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/properties/defaults/properties/models/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data43.alias !== undefined){
if(typeof data43.alias !== "string"){
const err66 = {instancePath:instancePath+"/agents/defaults/models/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/alias",schemaPath:"#/properties/agents/properties/defaults/properties/models/additionalProperties/properties/alias/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data43.params !== undefined){
let data45 = data43.params;
if(!(data45 && typeof data45 == "object" && !Array.isArray(data45))){
const err67 = {instancePath:instancePath+"/agents/defaults/models/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/params",schemaPath:"#/properties/agents/properties/defaults/properties/models/additionalProperties/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err68 = {instancePath:instancePath+"/agents/defaults/models/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/properties/defaults/properties/models/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/agents/defaults/models",schemaPath:"#/properties/agents/properties/defaults/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err70 = {instancePath:instancePath+"/agents/defaults",schemaPath:"#/properties/agents/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data32.list !== undefined){
let data46 = data32.list;
if(Array.isArray(data46)){
const len4 = data46.length;
for(let i4=0; i4<len4; i4++){
let data47 = data46[i4];
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.id === undefined){
const err71 = {instancePath:instancePath+"/agents/list/" + i4,schemaPath:"#/properties/agents/properties/list/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key18 in data47){
if(!(func2.call(schema29.properties.agents.properties.list.items.properties, key18))){
const err72 = {instancePath:instancePath+"/agents/list/" + i4,schemaPath:"#/properties/agents/properties/list/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data47.id !== undefined){
if(typeof data47.id !== "string"){
const err73 = {instancePath:instancePath+"/agents/list/" + i4+"/id",schemaPath:"#/properties/agents/properties/list/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data47.default !== undefined){
if(typeof data47.default !== "boolean"){
const err74 = {instancePath:instancePath+"/agents/list/" + i4+"/default",schemaPath:"#/properties/agents/properties/list/items/properties/default/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data47.name !== undefined){
if(typeof data47.name !== "string"){
const err75 = {instancePath:instancePath+"/agents/list/" + i4+"/name",schemaPath:"#/properties/agents/properties/list/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data47.workspace !== undefined){
if(typeof data47.workspace !== "string"){
const err76 = {instancePath:instancePath+"/agents/list/" + i4+"/workspace",schemaPath:"#/properties/agents/properties/list/items/properties/workspace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data47.agentDir !== undefined){
if(typeof data47.agentDir !== "string"){
const err77 = {instancePath:instancePath+"/agents/list/" + i4+"/agentDir",schemaPath:"#/properties/agents/properties/list/items/properties/agentDir/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data47.model !== undefined){
let data53 = data47.model;
if((typeof data53 !== "string") && (!(data53 && typeof data53 == "object" && !Array.isArray(data53)))){
const err78 = {instancePath:instancePath+"/agents/list/" + i4+"/model",schemaPath:"#/properties/agents/properties/list/items/properties/model/type",keyword:"type",params:{type: schema29.properties.agents.properties.list.items.properties.model.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key19 in data53){
if(!((key19 === "primary") || (key19 === "fallbacks"))){
const err79 = {instancePath:instancePath+"/agents/list/" + i4+"/model",schemaPath:"#/properties/agents/properties/list/items/properties/model/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data53.primary !== undefined){
if(typeof data53.primary !== "string"){
const err80 = {instancePath:instancePath+"/agents/list/" + i4+"/model/primary",schemaPath:"#/properties/agents/properties/list/items/properties/model/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data53.fallbacks !== undefined){
let data55 = data53.fallbacks;
if(Array.isArray(data55)){
const len5 = data55.length;
for(let i5=0; i5<len5; i5++){
if(typeof data55[i5] !== "string"){
const err81 = {instancePath:instancePath+"/agents/list/" + i4+"/model/fallbacks/" + i5,schemaPath:"#/properties/agents/properties/list/items/properties/model/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/agents/list/" + i4+"/model/fallbacks",schemaPath:"#/properties/agents/properties/list/items/properties/model/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
}
}
else {
const err83 = {instancePath:instancePath+"/agents/list/" + i4,schemaPath:"#/properties/agents/properties/list/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/agents/list",schemaPath:"#/properties/agents/properties/list/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

export const validateModernConfig = validate19;
const schema34 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:openclaw-models:openclaw-modern","title":"OpenClaw config, modern dialect","description":"What OpenClaw 2026.9.6 accepts in openclaw.json, trimmed from its own `config schema`. Typed are the settings that openclaw-models reads or writes; every other known name may hold anything, unknown names are refused where OpenClaw refuses them. Rules that a schema cannot say are in src/openclaw/validate.ts.","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"meta":{"type":"object","additionalProperties":false,"properties":{"lastTouchedVersion":{"type":"string"},"migrations":{"type":"object","additionalProperties":false,"properties":{"modelPolicyAllowlist":{"const":true},"utilityModelSeparation":{"const":true}}}}},"env":true,"wizard":true,"diagnostics":true,"logging":true,"update":true,"telemetry":true,"browser":true,"ui":true,"secrets":true,"auth":{"type":"object","additionalProperties":false,"properties":{"profiles":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["provider","mode"],"properties":{"provider":{"type":"string"},"mode":{"enum":["api_key","aws-sdk","oauth","token"]},"email":{"type":"string"},"displayName":{"type":"string"}}}},"order":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}}},"accessGroups":true,"acp":true,"models":{"type":"object","additionalProperties":false,"properties":{"mode":{"enum":["merge","replace"]},"providers":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"baseUrl":{"type":"string"},"apiKey":{"type":["string","object"]},"auth":{"enum":["api-key","aws-sdk","oauth","token"]},"api":{"$ref":"#/definitions/api"},"models":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"api":{"$ref":"#/definitions/api"},"baseUrl":true,"reasoning":true,"input":true,"cost":true,"contextWindow":true,"contextTokens":true,"maxTokens":true,"thinkingLevelMap":true,"params":true,"agentRuntime":true,"headers":true,"compat":true,"mediaInput":true,"metadataSource":true}}},"maxTokens":true,"timeoutSeconds":true,"region":true,"injectNumCtxForOpenAICompat":true,"params":true,"agentRuntime":true,"localService":true,"headers":true,"authHeader":true,"request":true}}},"catalogRefresh":true}},"nodeHost":true,"agents":{"type":"object","additionalProperties":false,"properties":{"ownership":{"const":"explicit"},"defaults":{"type":"object","additionalProperties":false,"properties":{"model":{"$ref":"#/definitions/chain"},"imageModel":{"$ref":"#/definitions/timedChain"},"pdfModel":{"$ref":"#/definitions/timedChain"},"voiceModel":{"$ref":"#/definitions/timedChain"},"mediaModels":{"type":"object","additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/timedChain"},"video":{"$ref":"#/definitions/timedChain"},"music":{"$ref":"#/definitions/timedChain"}}},"utilityModel":{"type":"string"},"decisionModel":{"type":"string","maxLength":512},"modelSelectionScope":{"enum":["session","agent","global"]},"models":{"$ref":"#/definitions/models"},"modelPolicy":{"$ref":"#/definitions/modelPolicy"},"params":{"type":"object"},"systemAgent":{"type":"object","additionalProperties":false,"properties":{"agentId":{"type":"string"}}},"authInheritance":{"type":"object","additionalProperties":false,"properties":{"agentId":{"type":"string"}}},"sessionStore":{"type":"object","additionalProperties":false,"properties":{"agentId":{"type":"string"}}},"pdfMaxMb":true,"pdfMaxPages":true,"workspace":true,"cwd":true,"skills":true,"silentReply":true,"repoRoot":true,"skipBootstrap":true,"skipOptionalBootstrapFiles":true,"contextInjection":true,"bootstrapMaxChars":true,"bootstrapTotalMaxChars":true,"experimental":true,"userTimezone":true,"startupContext":true,"contextPruning":true,"compaction":true,"embeddedAgent":true,"thinkingDefault":true,"fastModeDefault":true,"verboseDefault":true,"toolProgressDetail":true,"reasoningDefault":true,"elevatedDefault":true,"blockStreamingDefault":true,"blockStreamingBreak":true,"timeoutSeconds":true,"mediaMaxMb":true,"imageMaxDimensionPx":true,"imageQuality":true,"typingIntervalSeconds":true,"maxConcurrent":true,"subagents":true,"contextLimits":true,"blockStreamingChunk":true,"blockStreamingCoalesce":true,"humanDelay":true,"typingMode":true,"heartbeat":true,"sandbox":true}},"entries":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"model":{"$ref":"#/definitions/chain"},"utilityModel":{"type":"string"},"decisionModel":{"type":"string","maxLength":512},"models":{"$ref":"#/definitions/models"},"modelPolicy":{"$ref":"#/definitions/modelPolicy"},"params":{"type":"object"},"default":{"type":"boolean"},"description":true,"workspace":true,"cwd":true,"agentDir":true,"thinkingDefault":true,"verboseDefault":true,"toolProgressDetail":true,"reasoningDefault":true,"fastModeDefault":true,"contextInjection":true,"bootstrapMaxChars":true,"bootstrapTotalMaxChars":true,"experimental":true,"skills":true,"subagents":true,"embeddedAgent":true,"runtime":true,"memory":true,"humanDelay":true,"typingMode":true,"tts":true,"skillsLimits":true,"contextLimits":true,"heartbeat":true,"identity":true,"groupChat":true,"sandbox":true,"tools":true}},"propertyNames":{"pattern":"^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$"}}}},"worktreeRoot":true,"worktreeAcceleration":true,"tools":true,"security":true,"bindings":true,"broadcast":true,"attachments":true,"messages":true,"tts":true,"commands":true,"approvals":true,"session":true,"cron":true,"transcripts":true,"hooks":true,"channels":true,"discovery":true,"talk":true,"gateway":true,"cloudWorkers":true,"desktop":true,"memory":true,"mcp":true,"skills":true,"plugins":true,"surfaces":true,"proxy":true},"definitions":{"chain":{"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}},"timedChain":{"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}},"timeoutMs":{"type":"integer","exclusiveMinimum":0}}},"models":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"alias":{"type":"string"},"params":{"type":"object"},"agentRuntime":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}}},"pickerRuntimes":{"type":"array","maxItems":8,"items":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,127}$"}},"codeMode":{"type":"boolean"},"streaming":{"type":"boolean"}}}},"modelPolicy":{"type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"type":"string"}}}},"api":{"enum":["openai-completions","openai-responses","openai-chatgpt-responses","anthropic-messages","google-generative-ai","google-vertex","github-copilot","bedrock-converse-stream","ollama","pi-messages","azure-openai-responses"]}}};
const schema35 = {"enum":["openai-completions","openai-responses","openai-chatgpt-responses","anthropic-messages","google-generative-ai","google-vertex","github-copilot","bedrock-converse-stream","ollama","pi-messages","azure-openai-responses"]};
const schema37 = {"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}};
const schema38 = {"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}},"timeoutMs":{"type":"integer","exclusiveMinimum":0}}};
const schema44 = {"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"alias":{"type":"string"},"params":{"type":"object"},"agentRuntime":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}}},"pickerRuntimes":{"type":"array","maxItems":8,"items":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,127}$"}},"codeMode":{"type":"boolean"},"streaming":{"type":"boolean"}}}};
const schema45 = {"type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"type":"string"}}}};
const pattern5 = new RegExp("^[a-z][a-z0-9-]{0,127}$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$", "u");

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:openclaw-models:openclaw-modern" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema34.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.meta !== undefined){
let data1 = data.meta;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "lastTouchedVersion") || (key1 === "migrations"))){
const err2 = {instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.lastTouchedVersion !== undefined){
if(typeof data1.lastTouchedVersion !== "string"){
const err3 = {instancePath:instancePath+"/meta/lastTouchedVersion",schemaPath:"#/properties/meta/properties/lastTouchedVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.migrations !== undefined){
let data3 = data1.migrations;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!((key2 === "modelPolicyAllowlist") || (key2 === "utilityModelSeparation"))){
const err4 = {instancePath:instancePath+"/meta/migrations",schemaPath:"#/properties/meta/properties/migrations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.modelPolicyAllowlist !== undefined){
if(true !== data3.modelPolicyAllowlist){
const err5 = {instancePath:instancePath+"/meta/migrations/modelPolicyAllowlist",schemaPath:"#/properties/meta/properties/migrations/properties/modelPolicyAllowlist/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.utilityModelSeparation !== undefined){
if(true !== data3.utilityModelSeparation){
const err6 = {instancePath:instancePath+"/meta/migrations/utilityModelSeparation",schemaPath:"#/properties/meta/properties/migrations/properties/utilityModelSeparation/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
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
const err7 = {instancePath:instancePath+"/meta/migrations",schemaPath:"#/properties/meta/properties/migrations/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err8 = {instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.auth !== undefined){
let data6 = data.auth;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
if(!((key3 === "profiles") || (key3 === "order"))){
const err9 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.profiles !== undefined){
let data7 = data6.profiles;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key4 in data7){
let data8 = data7[key4];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.provider === undefined){
const err10 = {instancePath:instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/profiles/additionalProperties/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data8.mode === undefined){
const err11 = {instancePath:instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/profiles/additionalProperties/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key5 in data8){
if(!((((key5 === "provider") || (key5 === "mode")) || (key5 === "email")) || (key5 === "displayName"))){
const err12 = {instancePath:instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/profiles/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data8.provider !== undefined){
if(typeof data8.provider !== "string"){
const err13 = {instancePath:instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/provider",schemaPath:"#/properties/auth/properties/profiles/additionalProperties/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data8.mode !== undefined){
let data10 = data8.mode;
if(!((((data10 === "api_key") || (data10 === "aws-sdk")) || (data10 === "oauth")) || (data10 === "token"))){
const err14 = {instancePath:instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"#/properties/auth/properties/profiles/additionalProperties/properties/mode/enum",keyword:"enum",params:{allowedValues: schema34.properties.auth.properties.profiles.additionalProperties.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.email !== undefined){
if(typeof data8.email !== "string"){
const err15 = {instancePath:instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/email",schemaPath:"#/properties/auth/properties/profiles/additionalProperties/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.displayName !== undefined){
if(typeof data8.displayName !== "string"){
const err16 = {instancePath:instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/displayName",schemaPath:"#/properties/auth/properties/profiles/additionalProperties/properties/displayName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/profiles/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err18 = {instancePath:instancePath+"/auth/profiles",schemaPath:"#/properties/auth/properties/profiles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.order !== undefined){
let data13 = data6.order;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key6 in data13){
let data14 = data13[key6];
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
if(typeof data14[i0] !== "string"){
const err19 = {instancePath:instancePath+"/auth/order/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/auth/properties/order/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err20 = {instancePath:instancePath+"/auth/order/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/auth/properties/order/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err21 = {instancePath:instancePath+"/auth/order",schemaPath:"#/properties/auth/properties/order/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.models !== undefined){
let data16 = data.models;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key7 in data16){
if(!(((key7 === "mode") || (key7 === "providers")) || (key7 === "catalogRefresh"))){
const err23 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data16.mode !== undefined){
let data17 = data16.mode;
if(!((data17 === "merge") || (data17 === "replace"))){
const err24 = {instancePath:instancePath+"/models/mode",schemaPath:"#/properties/models/properties/mode/enum",keyword:"enum",params:{allowedValues: schema34.properties.models.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data16.providers !== undefined){
let data18 = data16.providers;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key8 in data18){
let data19 = data18[key8];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key9 in data19){
if(!(func2.call(schema34.properties.models.properties.providers.additionalProperties.properties, key9))){
const err25 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/providers/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data19.baseUrl !== undefined){
if(typeof data19.baseUrl !== "string"){
const err26 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/baseUrl",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/baseUrl/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data19.apiKey !== undefined){
let data21 = data19.apiKey;
if((typeof data21 !== "string") && (!(data21 && typeof data21 == "object" && !Array.isArray(data21)))){
const err27 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/apiKey/type",keyword:"type",params:{type: schema34.properties.models.properties.providers.additionalProperties.properties.apiKey.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data19.auth !== undefined){
let data22 = data19.auth;
if(!((((data22 === "api-key") || (data22 === "aws-sdk")) || (data22 === "oauth")) || (data22 === "token"))){
const err28 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/auth/enum",keyword:"enum",params:{allowedValues: schema34.properties.models.properties.providers.additionalProperties.properties.auth.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data19.api !== undefined){
let data23 = data19.api;
if(!(((((((((((data23 === "openai-completions") || (data23 === "openai-responses")) || (data23 === "openai-chatgpt-responses")) || (data23 === "anthropic-messages")) || (data23 === "google-generative-ai")) || (data23 === "google-vertex")) || (data23 === "github-copilot")) || (data23 === "bedrock-converse-stream")) || (data23 === "ollama")) || (data23 === "pi-messages")) || (data23 === "azure-openai-responses"))){
const err29 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/api",schemaPath:"#/definitions/api/enum",keyword:"enum",params:{allowedValues: schema35.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data19.models !== undefined){
let data24 = data19.models;
if(Array.isArray(data24)){
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
let data25 = data24[i1];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.id === undefined){
const err30 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data25.name === undefined){
const err31 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key10 in data25){
if(!(func2.call(schema34.properties.models.properties.providers.additionalProperties.properties.models.items.properties, key10))){
const err32 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data25.id !== undefined){
let data26 = data25.id;
if(typeof data26 === "string"){
if(func3(data26) < 1){
const err33 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/id",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err34 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/id",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data25.name !== undefined){
let data27 = data25.name;
if(typeof data27 === "string"){
if(func3(data27) < 1){
const err35 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/name",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/name",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data25.api !== undefined){
let data28 = data25.api;
if(!(((((((((((data28 === "openai-completions") || (data28 === "openai-responses")) || (data28 === "openai-chatgpt-responses")) || (data28 === "anthropic-messages")) || (data28 === "google-generative-ai")) || (data28 === "google-vertex")) || (data28 === "github-copilot")) || (data28 === "bedrock-converse-stream")) || (data28 === "ollama")) || (data28 === "pi-messages")) || (data28 === "azure-openai-responses"))){
const err37 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/api",schemaPath:"#/definitions/api/enum",keyword:"enum",params:{allowedValues: schema35.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err39 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/providers/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err41 = {instancePath:instancePath+"/models/providers",schemaPath:"#/properties/models/properties/providers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.agents !== undefined){
let data29 = data.agents;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key11 in data29){
if(!(((key11 === "ownership") || (key11 === "defaults")) || (key11 === "entries"))){
const err43 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data29.ownership !== undefined){
if("explicit" !== data29.ownership){
const err44 = {instancePath:instancePath+"/agents/ownership",schemaPath:"#/properties/agents/properties/ownership/const",keyword:"const",params:{allowedValue: "explicit"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data29.defaults !== undefined){
let data31 = data29.defaults;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key12 in data31){
if(!(func2.call(schema34.properties.agents.properties.defaults.properties, key12))){
const err45 = {instancePath:instancePath+"/agents/defaults",schemaPath:"#/properties/agents/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data31.model !== undefined){
let data32 = data31.model;
if((typeof data32 !== "string") && (!(data32 && typeof data32 == "object" && !Array.isArray(data32)))){
const err46 = {instancePath:instancePath+"/agents/defaults/model",schemaPath:"#/definitions/chain/type",keyword:"type",params:{type: schema37.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key13 in data32){
if(!((key13 === "primary") || (key13 === "fallbacks"))){
const err47 = {instancePath:instancePath+"/agents/defaults/model",schemaPath:"#/definitions/chain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data32.primary !== undefined){
if(typeof data32.primary !== "string"){
const err48 = {instancePath:instancePath+"/agents/defaults/model/primary",schemaPath:"#/definitions/chain/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data32.fallbacks !== undefined){
let data34 = data32.fallbacks;
if(Array.isArray(data34)){
const len2 = data34.length;
for(let i2=0; i2<len2; i2++){
if(typeof data34[i2] !== "string"){
const err49 = {instancePath:instancePath+"/agents/defaults/model/fallbacks/" + i2,schemaPath:"#/definitions/chain/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err50 = {instancePath:instancePath+"/agents/defaults/model/fallbacks",schemaPath:"#/definitions/chain/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
}
if(data31.imageModel !== undefined){
let data36 = data31.imageModel;
if((typeof data36 !== "string") && (!(data36 && typeof data36 == "object" && !Array.isArray(data36)))){
const err51 = {instancePath:instancePath+"/agents/defaults/imageModel",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema38.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key14 in data36){
if(!(((key14 === "primary") || (key14 === "fallbacks")) || (key14 === "timeoutMs"))){
const err52 = {instancePath:instancePath+"/agents/defaults/imageModel",schemaPath:"#/definitions/timedChain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data36.primary !== undefined){
if(typeof data36.primary !== "string"){
const err53 = {instancePath:instancePath+"/agents/defaults/imageModel/primary",schemaPath:"#/definitions/timedChain/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data36.fallbacks !== undefined){
let data38 = data36.fallbacks;
if(Array.isArray(data38)){
const len3 = data38.length;
for(let i3=0; i3<len3; i3++){
if(typeof data38[i3] !== "string"){
const err54 = {instancePath:instancePath+"/agents/defaults/imageModel/fallbacks/" + i3,schemaPath:"#/definitions/timedChain/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/agents/defaults/imageModel/fallbacks",schemaPath:"#/definitions/timedChain/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data36.timeoutMs !== undefined){
let data40 = data36.timeoutMs;
if(!((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40)))){
const err56 = {instancePath:instancePath+"/agents/defaults/imageModel/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(typeof data40 == "number"){
if(data40 <= 0 || isNaN(data40)){
const err57 = {instancePath:instancePath+"/agents/defaults/imageModel/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
}
}
if(data31.pdfModel !== undefined){
let data41 = data31.pdfModel;
if((typeof data41 !== "string") && (!(data41 && typeof data41 == "object" && !Array.isArray(data41)))){
const err58 = {instancePath:instancePath+"/agents/defaults/pdfModel",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema38.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key15 in data41){
if(!(((key15 === "primary") || (key15 === "fallbacks")) || (key15 === "timeoutMs"))){
const err59 = {instancePath:instancePath+"/agents/defaults/pdfModel",schemaPath:"#/definitions/timedChain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data41.primary !== undefined){
if(typeof data41.primary !== "string"){
const err60 = {instancePath:instancePath+"/agents/defaults/pdfModel/primary",schemaPath:"#/definitions/timedChain/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data41.fallbacks !== undefined){
let data43 = data41.fallbacks;
if(Array.isArray(data43)){
const len4 = data43.length;
for(let i4=0; i4<len4; i4++){
if(typeof data43[i4] !== "string"){
const err61 = {instancePath:instancePath+"/agents/defaults/pdfModel/fallbacks/" + i4,schemaPath:"#/definitions/timedChain/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err62 = {instancePath:instancePath+"/agents/defaults/pdfModel/fallbacks",schemaPath:"#/definitions/timedChain/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data41.timeoutMs !== undefined){
let data45 = data41.timeoutMs;
if(!((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45)))){
const err63 = {instancePath:instancePath+"/agents/defaults/pdfModel/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(typeof data45 == "number"){
if(data45 <= 0 || isNaN(data45)){
const err64 = {instancePath:instancePath+"/agents/defaults/pdfModel/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
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
if(data31.voiceModel !== undefined){
let data46 = data31.voiceModel;
if((typeof data46 !== "string") && (!(data46 && typeof data46 == "object" && !Array.isArray(data46)))){
const err65 = {instancePath:instancePath+"/agents/defaults/voiceModel",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema38.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key16 in data46){
if(!(((key16 === "primary") || (key16 === "fallbacks")) || (key16 === "timeoutMs"))){
const err66 = {instancePath:instancePath+"/agents/defaults/voiceModel",schemaPath:"#/definitions/timedChain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data46.primary !== undefined){
if(typeof data46.primary !== "string"){
const err67 = {instancePath:instancePath+"/agents/defaults/voiceModel/primary",schemaPath:"#/definitions/timedChain/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data46.fallbacks !== undefined){
let data48 = data46.fallbacks;
if(Array.isArray(data48)){
const len5 = data48.length;
for(let i5=0; i5<len5; i5++){
if(typeof data48[i5] !== "string"){
const err68 = {instancePath:instancePath+"/agents/defaults/voiceModel/fallbacks/" + i5,schemaPath:"#/definitions/timedChain/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/agents/defaults/voiceModel/fallbacks",schemaPath:"#/definitions/timedChain/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data46.timeoutMs !== undefined){
let data50 = data46.timeoutMs;
if(!((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50)))){
const err70 = {instancePath:instancePath+"/agents/defaults/voiceModel/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(typeof data50 == "number"){
if(data50 <= 0 || isNaN(data50)){
const err71 = {instancePath:instancePath+"/agents/defaults/voiceModel/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
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
}
if(data31.mediaModels !== undefined){
let data51 = data31.mediaModels;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key17 in data51){
if(!(((key17 === "image") || (key17 === "video")) || (key17 === "music"))){
const err72 = {instancePath:instancePath+"/agents/defaults/mediaModels",schemaPath:"#/properties/agents/properties/defaults/properties/mediaModels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data51.image !== undefined){
let data52 = data51.image;
if((typeof data52 !== "string") && (!(data52 && typeof data52 == "object" && !Array.isArray(data52)))){
const err73 = {instancePath:instancePath+"/agents/defaults/mediaModels/image",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema38.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key18 in data52){
if(!(((key18 === "primary") || (key18 === "fallbacks")) || (key18 === "timeoutMs"))){
const err74 = {instancePath:instancePath+"/agents/defaults/mediaModels/image",schemaPath:"#/definitions/timedChain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data52.primary !== undefined){
if(typeof data52.primary !== "string"){
const err75 = {instancePath:instancePath+"/agents/defaults/mediaModels/image/primary",schemaPath:"#/definitions/timedChain/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data52.fallbacks !== undefined){
let data54 = data52.fallbacks;
if(Array.isArray(data54)){
const len6 = data54.length;
for(let i6=0; i6<len6; i6++){
if(typeof data54[i6] !== "string"){
const err76 = {instancePath:instancePath+"/agents/defaults/mediaModels/image/fallbacks/" + i6,schemaPath:"#/definitions/timedChain/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/agents/defaults/mediaModels/image/fallbacks",schemaPath:"#/definitions/timedChain/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data52.timeoutMs !== undefined){
let data56 = data52.timeoutMs;
if(!((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56)))){
const err78 = {instancePath:instancePath+"/agents/defaults/mediaModels/image/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(typeof data56 == "number"){
if(data56 <= 0 || isNaN(data56)){
const err79 = {instancePath:instancePath+"/agents/defaults/mediaModels/image/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
}
}
if(data51.video !== undefined){
let data57 = data51.video;
if((typeof data57 !== "string") && (!(data57 && typeof data57 == "object" && !Array.isArray(data57)))){
const err80 = {instancePath:instancePath+"/agents/defaults/mediaModels/video",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema38.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key19 in data57){
if(!(((key19 === "primary") || (key19 === "fallbacks")) || (key19 === "timeoutMs"))){
const err81 = {instancePath:instancePath+"/agents/defaults/mediaModels/video",schemaPath:"#/definitions/timedChain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data57.primary !== undefined){
if(typeof data57.primary !== "string"){
const err82 = {instancePath:instancePath+"/agents/defaults/mediaModels/video/primary",schemaPath:"#/definitions/timedChain/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data57.fallbacks !== undefined){
let data59 = data57.fallbacks;
if(Array.isArray(data59)){
const len7 = data59.length;
for(let i7=0; i7<len7; i7++){
if(typeof data59[i7] !== "string"){
const err83 = {instancePath:instancePath+"/agents/defaults/mediaModels/video/fallbacks/" + i7,schemaPath:"#/definitions/timedChain/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/agents/defaults/mediaModels/video/fallbacks",schemaPath:"#/definitions/timedChain/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data57.timeoutMs !== undefined){
let data61 = data57.timeoutMs;
if(!((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61)))){
const err85 = {instancePath:instancePath+"/agents/defaults/mediaModels/video/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(typeof data61 == "number"){
if(data61 <= 0 || isNaN(data61)){
const err86 = {instancePath:instancePath+"/agents/defaults/mediaModels/video/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
}
}
if(data51.music !== undefined){
let data62 = data51.music;
if((typeof data62 !== "string") && (!(data62 && typeof data62 == "object" && !Array.isArray(data62)))){
const err87 = {instancePath:instancePath+"/agents/defaults/mediaModels/music",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema38.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key20 in data62){
if(!(((key20 === "primary") || (key20 === "fallbacks")) || (key20 === "timeoutMs"))){
const err88 = {instancePath:instancePath+"/agents/defaults/mediaModels/music",schemaPath:"#/definitions/timedChain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data62.primary !== undefined){
if(typeof data62.primary !== "string"){
const err89 = {instancePath:instancePath+"/agents/defaults/mediaModels/music/primary",schemaPath:"#/definitions/timedChain/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data62.fallbacks !== undefined){
let data64 = data62.fallbacks;
if(Array.isArray(data64)){
const len8 = data64.length;
for(let i8=0; i8<len8; i8++){
if(typeof data64[i8] !== "string"){
const err90 = {instancePath:instancePath+"/agents/defaults/mediaModels/music/fallbacks/" + i8,schemaPath:"#/definitions/timedChain/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err91 = {instancePath:instancePath+"/agents/defaults/mediaModels/music/fallbacks",schemaPath:"#/definitions/timedChain/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data62.timeoutMs !== undefined){
let data66 = data62.timeoutMs;
if(!((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66)))){
const err92 = {instancePath:instancePath+"/agents/defaults/mediaModels/music/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(typeof data66 == "number"){
if(data66 <= 0 || isNaN(data66)){
const err93 = {instancePath:instancePath+"/agents/defaults/mediaModels/music/timeoutMs",schemaPath:"#/definitions/timedChain/properties/timeoutMs/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
}
}
}
else {
const err94 = {instancePath:instancePath+"/agents/defaults/mediaModels",schemaPath:"#/properties/agents/properties/defaults/properties/mediaModels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data31.utilityModel !== undefined){
if(typeof data31.utilityModel !== "string"){
const err95 = {instancePath:instancePath+"/agents/defaults/utilityModel",schemaPath:"#/properties/agents/properties/defaults/properties/utilityModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data31.decisionModel !== undefined){
let data68 = data31.decisionModel;
if(typeof data68 === "string"){
if(func3(data68) > 512){
const err96 = {instancePath:instancePath+"/agents/defaults/decisionModel",schemaPath:"#/properties/agents/properties/defaults/properties/decisionModel/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/agents/defaults/decisionModel",schemaPath:"#/properties/agents/properties/defaults/properties/decisionModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data31.modelSelectionScope !== undefined){
let data69 = data31.modelSelectionScope;
if(!(((data69 === "session") || (data69 === "agent")) || (data69 === "global"))){
const err98 = {instancePath:instancePath+"/agents/defaults/modelSelectionScope",schemaPath:"#/properties/agents/properties/defaults/properties/modelSelectionScope/enum",keyword:"enum",params:{allowedValues: schema34.properties.agents.properties.defaults.properties.modelSelectionScope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data31.models !== undefined){
let data70 = data31.models;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
for(const key21 in data70){
let data71 = data70[key21];
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key22 in data71){
if(!((((((key22 === "alias") || (key22 === "params")) || (key22 === "agentRuntime")) || (key22 === "pickerRuntimes")) || (key22 === "codeMode")) || (key22 === "streaming"))){
const err99 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/models/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data71.alias !== undefined){
if(typeof data71.alias !== "string"){
const err100 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/alias",schemaPath:"#/definitions/models/additionalProperties/properties/alias/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data71.params !== undefined){
let data73 = data71.params;
if(!(data73 && typeof data73 == "object" && !Array.isArray(data73))){
const err101 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/params",schemaPath:"#/definitions/models/additionalProperties/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data71.agentRuntime !== undefined){
let data74 = data71.agentRuntime;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key23 in data74){
if(!(key23 === "id")){
const err102 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime",schemaPath:"#/definitions/models/additionalProperties/properties/agentRuntime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data74.id !== undefined){
if(typeof data74.id !== "string"){
const err103 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime/id",schemaPath:"#/definitions/models/additionalProperties/properties/agentRuntime/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime",schemaPath:"#/definitions/models/additionalProperties/properties/agentRuntime/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data71.pickerRuntimes !== undefined){
let data76 = data71.pickerRuntimes;
if(Array.isArray(data76)){
if(data76.length > 8){
const err105 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes",schemaPath:"#/definitions/models/additionalProperties/properties/pickerRuntimes/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
const len9 = data76.length;
for(let i9=0; i9<len9; i9++){
let data77 = data76[i9];
if(typeof data77 === "string"){
if(!pattern5.test(data77)){
const err106 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes/" + i9,schemaPath:"#/definitions/models/additionalProperties/properties/pickerRuntimes/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,127}$"},message:"must match pattern \""+"^[a-z][a-z0-9-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes/" + i9,schemaPath:"#/definitions/models/additionalProperties/properties/pickerRuntimes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes",schemaPath:"#/definitions/models/additionalProperties/properties/pickerRuntimes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data71.codeMode !== undefined){
if(typeof data71.codeMode !== "boolean"){
const err109 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/codeMode",schemaPath:"#/definitions/models/additionalProperties/properties/codeMode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data71.streaming !== undefined){
if(typeof data71.streaming !== "boolean"){
const err110 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1")+"/streaming",schemaPath:"#/definitions/models/additionalProperties/properties/streaming/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/agents/defaults/models/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/models/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/agents/defaults/models",schemaPath:"#/definitions/models/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data31.modelPolicy !== undefined){
let data80 = data31.modelPolicy;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
for(const key24 in data80){
if(!(key24 === "allow")){
const err113 = {instancePath:instancePath+"/agents/defaults/modelPolicy",schemaPath:"#/definitions/modelPolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data80.allow !== undefined){
let data81 = data80.allow;
if(Array.isArray(data81)){
const len10 = data81.length;
for(let i10=0; i10<len10; i10++){
if(typeof data81[i10] !== "string"){
const err114 = {instancePath:instancePath+"/agents/defaults/modelPolicy/allow/" + i10,schemaPath:"#/definitions/modelPolicy/properties/allow/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/agents/defaults/modelPolicy/allow",schemaPath:"#/definitions/modelPolicy/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/agents/defaults/modelPolicy",schemaPath:"#/definitions/modelPolicy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data31.params !== undefined){
let data83 = data31.params;
if(!(data83 && typeof data83 == "object" && !Array.isArray(data83))){
const err117 = {instancePath:instancePath+"/agents/defaults/params",schemaPath:"#/properties/agents/properties/defaults/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data31.systemAgent !== undefined){
let data84 = data31.systemAgent;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
for(const key25 in data84){
if(!(key25 === "agentId")){
const err118 = {instancePath:instancePath+"/agents/defaults/systemAgent",schemaPath:"#/properties/agents/properties/defaults/properties/systemAgent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data84.agentId !== undefined){
if(typeof data84.agentId !== "string"){
const err119 = {instancePath:instancePath+"/agents/defaults/systemAgent/agentId",schemaPath:"#/properties/agents/properties/defaults/properties/systemAgent/properties/agentId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/agents/defaults/systemAgent",schemaPath:"#/properties/agents/properties/defaults/properties/systemAgent/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data31.authInheritance !== undefined){
let data86 = data31.authInheritance;
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
for(const key26 in data86){
if(!(key26 === "agentId")){
const err121 = {instancePath:instancePath+"/agents/defaults/authInheritance",schemaPath:"#/properties/agents/properties/defaults/properties/authInheritance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data86.agentId !== undefined){
if(typeof data86.agentId !== "string"){
const err122 = {instancePath:instancePath+"/agents/defaults/authInheritance/agentId",schemaPath:"#/properties/agents/properties/defaults/properties/authInheritance/properties/agentId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath:instancePath+"/agents/defaults/authInheritance",schemaPath:"#/properties/agents/properties/defaults/properties/authInheritance/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data31.sessionStore !== undefined){
let data88 = data31.sessionStore;
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
for(const key27 in data88){
if(!(key27 === "agentId")){
const err124 = {instancePath:instancePath+"/agents/defaults/sessionStore",schemaPath:"#/properties/agents/properties/defaults/properties/sessionStore/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data88.agentId !== undefined){
if(typeof data88.agentId !== "string"){
const err125 = {instancePath:instancePath+"/agents/defaults/sessionStore/agentId",schemaPath:"#/properties/agents/properties/defaults/properties/sessionStore/properties/agentId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/agents/defaults/sessionStore",schemaPath:"#/properties/agents/properties/defaults/properties/sessionStore/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err127 = {instancePath:instancePath+"/agents/defaults",schemaPath:"#/properties/agents/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data29.entries !== undefined){
let data90 = data29.entries;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
for(const key28 in data90){
const _errs213 = errors;
if(typeof key28 === "string"){
if(!pattern6.test(key28)){
const err128 = {instancePath:instancePath+"/agents/entries",schemaPath:"#/properties/agents/properties/entries/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$"+"\"",propertyName:key28};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
var valid61 = _errs213 === errors;
if(!valid61){
const err129 = {instancePath:instancePath+"/agents/entries",schemaPath:"#/properties/agents/properties/entries/propertyNames",keyword:"propertyNames",params:{propertyName: key28},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
for(const key29 in data90){
let data91 = data90[key29];
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key30 in data91){
if(!(func2.call(schema34.properties.agents.properties.entries.additionalProperties.properties, key30))){
const err130 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/properties/entries/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data91.name !== undefined){
if(typeof data91.name !== "string"){
const err131 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data91.model !== undefined){
let data93 = data91.model;
if((typeof data93 !== "string") && (!(data93 && typeof data93 == "object" && !Array.isArray(data93)))){
const err132 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/definitions/chain/type",keyword:"type",params:{type: schema37.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
for(const key31 in data93){
if(!((key31 === "primary") || (key31 === "fallbacks"))){
const err133 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/definitions/chain/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data93.primary !== undefined){
if(typeof data93.primary !== "string"){
const err134 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/model/primary",schemaPath:"#/definitions/chain/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data93.fallbacks !== undefined){
let data95 = data93.fallbacks;
if(Array.isArray(data95)){
const len11 = data95.length;
for(let i11=0; i11<len11; i11++){
if(typeof data95[i11] !== "string"){
const err135 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/model/fallbacks/" + i11,schemaPath:"#/definitions/chain/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/model/fallbacks",schemaPath:"#/definitions/chain/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
}
if(data91.utilityModel !== undefined){
if(typeof data91.utilityModel !== "string"){
const err137 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/utilityModel",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/utilityModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data91.decisionModel !== undefined){
let data98 = data91.decisionModel;
if(typeof data98 === "string"){
if(func3(data98) > 512){
const err138 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/decisionModel",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/decisionModel/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/decisionModel",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/decisionModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data91.models !== undefined){
let data99 = data91.models;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
for(const key32 in data99){
let data100 = data99[key32];
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
for(const key33 in data100){
if(!((((((key33 === "alias") || (key33 === "params")) || (key33 === "agentRuntime")) || (key33 === "pickerRuntimes")) || (key33 === "codeMode")) || (key33 === "streaming"))){
const err140 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/models/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data100.alias !== undefined){
if(typeof data100.alias !== "string"){
const err141 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/alias",schemaPath:"#/definitions/models/additionalProperties/properties/alias/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data100.params !== undefined){
let data102 = data100.params;
if(!(data102 && typeof data102 == "object" && !Array.isArray(data102))){
const err142 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/params",schemaPath:"#/definitions/models/additionalProperties/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data100.agentRuntime !== undefined){
let data103 = data100.agentRuntime;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key34 in data103){
if(!(key34 === "id")){
const err143 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime",schemaPath:"#/definitions/models/additionalProperties/properties/agentRuntime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data103.id !== undefined){
if(typeof data103.id !== "string"){
const err144 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime/id",schemaPath:"#/definitions/models/additionalProperties/properties/agentRuntime/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime",schemaPath:"#/definitions/models/additionalProperties/properties/agentRuntime/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data100.pickerRuntimes !== undefined){
let data105 = data100.pickerRuntimes;
if(Array.isArray(data105)){
if(data105.length > 8){
const err146 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes",schemaPath:"#/definitions/models/additionalProperties/properties/pickerRuntimes/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
const len12 = data105.length;
for(let i12=0; i12<len12; i12++){
let data106 = data105[i12];
if(typeof data106 === "string"){
if(!pattern5.test(data106)){
const err147 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes/" + i12,schemaPath:"#/definitions/models/additionalProperties/properties/pickerRuntimes/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,127}$"},message:"must match pattern \""+"^[a-z][a-z0-9-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes/" + i12,schemaPath:"#/definitions/models/additionalProperties/properties/pickerRuntimes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes",schemaPath:"#/definitions/models/additionalProperties/properties/pickerRuntimes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data100.codeMode !== undefined){
if(typeof data100.codeMode !== "boolean"){
const err150 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/codeMode",schemaPath:"#/definitions/models/additionalProperties/properties/codeMode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data100.streaming !== undefined){
if(typeof data100.streaming !== "boolean"){
const err151 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1")+"/streaming",schemaPath:"#/definitions/models/additionalProperties/properties/streaming/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/models/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/models",schemaPath:"#/definitions/models/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data91.modelPolicy !== undefined){
let data109 = data91.modelPolicy;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key35 in data109){
if(!(key35 === "allow")){
const err154 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/modelPolicy",schemaPath:"#/definitions/modelPolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data109.allow !== undefined){
let data110 = data109.allow;
if(Array.isArray(data110)){
const len13 = data110.length;
for(let i13=0; i13<len13; i13++){
if(typeof data110[i13] !== "string"){
const err155 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/modelPolicy/allow/" + i13,schemaPath:"#/definitions/modelPolicy/properties/allow/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/modelPolicy/allow",schemaPath:"#/definitions/modelPolicy/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/modelPolicy",schemaPath:"#/definitions/modelPolicy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data91.params !== undefined){
let data112 = data91.params;
if(!(data112 && typeof data112 == "object" && !Array.isArray(data112))){
const err158 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/params",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data91.default !== undefined){
if(typeof data91.default !== "boolean"){
const err159 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/default/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
else {
const err160 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/properties/entries/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
else {
const err161 = {instancePath:instancePath+"/agents/entries",schemaPath:"#/properties/agents/properties/entries/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

