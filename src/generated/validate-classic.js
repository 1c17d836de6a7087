// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
"use strict";
export const validateClassicConfig = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:openclaw-models:openclaw-classic","type":"object","additionalProperties":false,"properties":{"meta":{"type":"object","additionalProperties":false,"properties":{"lastTouchedVersion":{"type":"string"},"lastTouchedAt":{"type":"string"}}},"env":true,"wizard":true,"diagnostics":true,"logging":true,"update":true,"browser":true,"ui":true,"auth":{"type":"object","additionalProperties":false,"properties":{"profiles":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["provider","mode"],"properties":{"provider":{"type":"string"},"mode":{"enum":["api_key","oauth","token"]},"email":{"type":"string"}}}},"order":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"cooldowns":{"type":"object","additionalProperties":false,"properties":{"billingBackoffHours":{"type":"number","exclusiveMinimum":0},"billingBackoffHoursByProvider":{"type":"object","additionalProperties":{"type":"number","exclusiveMinimum":0}},"billingMaxHours":{"type":"number","exclusiveMinimum":0},"failureWindowHours":{"type":"number","exclusiveMinimum":0}}}}},"models":{"type":"object","additionalProperties":false,"properties":{"mode":{"enum":["merge","replace"]},"providers":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["baseUrl","models"],"properties":{"baseUrl":{"type":"string","minLength":1},"apiKey":{"type":"string"},"auth":{"enum":["api-key","aws-sdk","oauth","token"]},"api":{"$ref":"#/definitions/api"},"headers":true,"authHeader":{"type":"boolean"},"models":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"api":{"$ref":"#/definitions/api"},"reasoning":true,"input":true,"cost":true,"contextWindow":true,"maxTokens":true,"headers":true,"compat":true}}}}}},"bedrockDiscovery":true}},"nodeHost":true,"agents":{"type":"object","additionalProperties":false,"properties":{"defaults":{"type":"object","additionalProperties":false,"properties":{"model":{"$ref":"#/definitions/chain"},"imageModel":{"$ref":"#/definitions/chain"},"models":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"alias":{"type":"string"},"params":{"type":"object"}}}},"workspace":true,"repoRoot":true,"skipBootstrap":true,"bootstrapMaxChars":true,"userTimezone":true,"timeFormat":true,"envelopeTimezone":true,"envelopeTimestamp":true,"envelopeElapsed":true,"contextTokens":true,"cliBackends":true,"memorySearch":true,"contextPruning":true,"compaction":true,"thinkingDefault":true,"verboseDefault":true,"elevatedDefault":true,"blockStreamingDefault":true,"blockStreamingBreak":true,"blockStreamingChunk":true,"blockStreamingCoalesce":true,"humanDelay":true,"timeoutSeconds":true,"mediaMaxMb":true,"typingIntervalSeconds":true,"typingMode":true,"heartbeat":true,"maxConcurrent":true,"subagents":true,"sandbox":true}},"list":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id"],"properties":{"id":{"type":"string"},"default":{"type":"boolean"},"name":{"type":"string"},"workspace":{"type":"string"},"agentDir":{"type":"string"},"model":{"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}},"memorySearch":true,"humanDelay":true,"heartbeat":true,"identity":true,"groupChat":true,"subagents":true,"sandbox":true,"tools":true}}}}},"tools":true,"bindings":true,"broadcast":true,"audio":true,"media":true,"messages":true,"commands":true,"approvals":true,"session":true,"cron":true,"hooks":true,"web":true,"channels":true,"discovery":true,"canvasHost":true,"talk":true,"gateway":true,"skills":true,"plugins":true},"definitions":{"chain":{"type":"object","additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}},"api":{"enum":["openai-completions","openai-responses","anthropic-messages","google-generative-ai","github-copilot","bedrock-converse-stream"]}}};
const func2 = Object.prototype.hasOwnProperty;
import func3_module from "ajv/dist/runtime/ucs2length.js";
const func3 = func3_module.default ?? func3_module;
const schema7 = {"enum":["openai-completions","openai-responses","anthropic-messages","google-generative-ai","github-copilot","bedrock-converse-stream"]};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((((data === "openai-completions") || (data === "openai-responses")) || (data === "anthropic-messages")) || (data === "google-generative-ai")) || (data === "github-copilot")) || (data === "bedrock-converse-stream"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema7.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":"object","additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "primary") || (key0 === "fallbacks"))){
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
if(data.primary !== undefined){
if(typeof data.primary !== "string"){
const err1 = {instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.fallbacks !== undefined){
let data1 = data.fallbacks;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err2 = {instancePath:instancePath+"/fallbacks/" + i0,schemaPath:"#/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err3 = {instancePath:instancePath+"/fallbacks",schemaPath:"#/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:openclaw-models:openclaw-classic" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
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
const err10 = {instancePath:instancePath+"/auth/profiles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"#/properties/auth/properties/profiles/additionalProperties/properties/mode/enum",keyword:"enum",params:{allowedValues: schema6.properties.auth.properties.profiles.additionalProperties.properties.mode.enum},message:"must be equal to one of the allowed values"};
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
const err30 = {instancePath:instancePath+"/models/mode",schemaPath:"#/properties/models/properties/mode/enum",keyword:"enum",params:{allowedValues: schema6.properties.models.properties.mode.enum},message:"must be equal to one of the allowed values"};
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
const err37 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/auth/enum",keyword:"enum",params:{allowedValues: schema6.properties.models.properties.providers.additionalProperties.properties.auth.enum},message:"must be equal to one of the allowed values"};
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
if(!(validate22(data21.api, {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/api",parentData:data21,parentDataProperty:"api",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data21.authHeader !== undefined){
if(typeof data21.authHeader !== "boolean"){
const err38 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/authHeader",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/authHeader/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
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
const err39 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data28.name === undefined){
const err40 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key11 in data28){
if(!(func2.call(schema6.properties.models.properties.providers.additionalProperties.properties.models.items.properties, key11))){
const err41 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data28.id !== undefined){
let data29 = data28.id;
if(typeof data29 === "string"){
if(func3(data29) < 1){
const err42 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/id",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/id",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data28.name !== undefined){
let data30 = data28.name;
if(typeof data30 === "string"){
if(func3(data30) < 1){
const err44 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/name",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/name",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data28.api !== undefined){
if(!(validate22(data28.api, {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/api",parentData:data28,parentDataProperty:"api",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err46 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/models",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err48 = {instancePath:instancePath+"/models/providers/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/providers/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err49 = {instancePath:instancePath+"/models/providers",schemaPath:"#/properties/models/properties/providers/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err50 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.agents !== undefined){
let data32 = data.agents;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key12 in data32){
if(!((key12 === "defaults") || (key12 === "list"))){
const err51 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data32.defaults !== undefined){
let data33 = data32.defaults;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key13 in data33){
if(!(func2.call(schema6.properties.agents.properties.defaults.properties, key13))){
const err52 = {instancePath:instancePath+"/agents/defaults",schemaPath:"#/properties/agents/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data33.model !== undefined){
if(!(validate25(data33.model, {instancePath:instancePath+"/agents/defaults/model",parentData:data33,parentDataProperty:"model",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data33.imageModel !== undefined){
if(!(validate25(data33.imageModel, {instancePath:instancePath+"/agents/defaults/imageModel",parentData:data33,parentDataProperty:"imageModel",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data33.models !== undefined){
let data36 = data33.models;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key14 in data36){
let data37 = data36[key14];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key15 in data37){
if(!((key15 === "alias") || (key15 === "params"))){
const err53 = {instancePath:instancePath+"/agents/defaults/models/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/properties/defaults/properties/models/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data37.alias !== undefined){
if(typeof data37.alias !== "string"){
const err54 = {instancePath:instancePath+"/agents/defaults/models/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/alias",schemaPath:"#/properties/agents/properties/defaults/properties/models/additionalProperties/properties/alias/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data37.params !== undefined){
let data39 = data37.params;
if(!(data39 && typeof data39 == "object" && !Array.isArray(data39))){
const err55 = {instancePath:instancePath+"/agents/defaults/models/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/params",schemaPath:"#/properties/agents/properties/defaults/properties/models/additionalProperties/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/agents/defaults/models/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/properties/defaults/properties/models/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/agents/defaults/models",schemaPath:"#/properties/agents/properties/defaults/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err58 = {instancePath:instancePath+"/agents/defaults",schemaPath:"#/properties/agents/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data32.list !== undefined){
let data40 = data32.list;
if(Array.isArray(data40)){
const len2 = data40.length;
for(let i2=0; i2<len2; i2++){
let data41 = data40[i2];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.id === undefined){
const err59 = {instancePath:instancePath+"/agents/list/" + i2,schemaPath:"#/properties/agents/properties/list/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key16 in data41){
if(!(func2.call(schema6.properties.agents.properties.list.items.properties, key16))){
const err60 = {instancePath:instancePath+"/agents/list/" + i2,schemaPath:"#/properties/agents/properties/list/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data41.id !== undefined){
if(typeof data41.id !== "string"){
const err61 = {instancePath:instancePath+"/agents/list/" + i2+"/id",schemaPath:"#/properties/agents/properties/list/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data41.default !== undefined){
if(typeof data41.default !== "boolean"){
const err62 = {instancePath:instancePath+"/agents/list/" + i2+"/default",schemaPath:"#/properties/agents/properties/list/items/properties/default/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data41.name !== undefined){
if(typeof data41.name !== "string"){
const err63 = {instancePath:instancePath+"/agents/list/" + i2+"/name",schemaPath:"#/properties/agents/properties/list/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data41.workspace !== undefined){
if(typeof data41.workspace !== "string"){
const err64 = {instancePath:instancePath+"/agents/list/" + i2+"/workspace",schemaPath:"#/properties/agents/properties/list/items/properties/workspace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data41.agentDir !== undefined){
if(typeof data41.agentDir !== "string"){
const err65 = {instancePath:instancePath+"/agents/list/" + i2+"/agentDir",schemaPath:"#/properties/agents/properties/list/items/properties/agentDir/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data41.model !== undefined){
let data47 = data41.model;
if((typeof data47 !== "string") && (!(data47 && typeof data47 == "object" && !Array.isArray(data47)))){
const err66 = {instancePath:instancePath+"/agents/list/" + i2+"/model",schemaPath:"#/properties/agents/properties/list/items/properties/model/type",keyword:"type",params:{type: schema6.properties.agents.properties.list.items.properties.model.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key17 in data47){
if(!((key17 === "primary") || (key17 === "fallbacks"))){
const err67 = {instancePath:instancePath+"/agents/list/" + i2+"/model",schemaPath:"#/properties/agents/properties/list/items/properties/model/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data47.primary !== undefined){
if(typeof data47.primary !== "string"){
const err68 = {instancePath:instancePath+"/agents/list/" + i2+"/model/primary",schemaPath:"#/properties/agents/properties/list/items/properties/model/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data47.fallbacks !== undefined){
let data49 = data47.fallbacks;
if(Array.isArray(data49)){
const len3 = data49.length;
for(let i3=0; i3<len3; i3++){
if(typeof data49[i3] !== "string"){
const err69 = {instancePath:instancePath+"/agents/list/" + i2+"/model/fallbacks/" + i3,schemaPath:"#/properties/agents/properties/list/items/properties/model/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err70 = {instancePath:instancePath+"/agents/list/" + i2+"/model/fallbacks",schemaPath:"#/properties/agents/properties/list/items/properties/model/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
}
else {
const err71 = {instancePath:instancePath+"/agents/list/" + i2,schemaPath:"#/properties/agents/properties/list/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err72 = {instancePath:instancePath+"/agents/list",schemaPath:"#/properties/agents/properties/list/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

