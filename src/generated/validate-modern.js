// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
"use strict";
export const validateModernConfig = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:openclaw-models:openclaw-modern","title":"OpenClaw config, modern dialect","description":"What OpenClaw 2026.9.6 accepts in openclaw.json, trimmed from its own `config schema`. Typed are the settings that openclaw-models reads or writes; every other known name may hold anything, unknown names are refused where OpenClaw refuses them. Rules that a schema cannot say are in src/openclaw/validate.ts.","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"meta":{"type":"object","additionalProperties":false,"properties":{"lastTouchedVersion":{"type":"string"},"migrations":{"type":"object","additionalProperties":false,"properties":{"modelPolicyAllowlist":{"const":true},"utilityModelSeparation":{"const":true}}}}},"env":true,"wizard":true,"diagnostics":true,"logging":true,"update":true,"telemetry":true,"browser":true,"ui":true,"secrets":true,"auth":{"type":"object","additionalProperties":false,"properties":{"profiles":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["provider","mode"],"properties":{"provider":{"type":"string"},"mode":{"enum":["api_key","aws-sdk","oauth","token"]},"email":{"type":"string"},"displayName":{"type":"string"}}}},"order":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}}},"accessGroups":true,"acp":true,"models":{"type":"object","additionalProperties":false,"properties":{"mode":{"enum":["merge","replace"]},"providers":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"baseUrl":{"type":"string"},"apiKey":{"type":["string","object"]},"auth":{"enum":["api-key","aws-sdk","oauth","token"]},"api":{"$ref":"#/definitions/api"},"models":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"api":{"$ref":"#/definitions/api"},"baseUrl":true,"reasoning":true,"input":true,"cost":true,"contextWindow":true,"contextTokens":true,"maxTokens":true,"thinkingLevelMap":true,"params":true,"agentRuntime":true,"headers":true,"compat":true,"mediaInput":true,"metadataSource":true}}},"maxTokens":true,"timeoutSeconds":true,"region":true,"injectNumCtxForOpenAICompat":true,"params":true,"agentRuntime":true,"localService":true,"headers":true,"authHeader":true,"request":true}}},"catalogRefresh":true}},"nodeHost":true,"agents":{"type":"object","additionalProperties":false,"properties":{"ownership":{"const":"explicit"},"defaults":{"type":"object","additionalProperties":false,"properties":{"model":{"$ref":"#/definitions/chain"},"imageModel":{"$ref":"#/definitions/timedChain"},"pdfModel":{"$ref":"#/definitions/timedChain"},"voiceModel":{"$ref":"#/definitions/timedChain"},"mediaModels":{"type":"object","additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/timedChain"},"video":{"$ref":"#/definitions/timedChain"},"music":{"$ref":"#/definitions/timedChain"}}},"utilityModel":{"type":"string"},"decisionModel":{"type":"string","maxLength":512},"modelSelectionScope":{"enum":["session","agent","global"]},"models":{"$ref":"#/definitions/models"},"modelPolicy":{"$ref":"#/definitions/modelPolicy"},"params":{"type":"object"},"systemAgent":{"type":"object","additionalProperties":false,"properties":{"agentId":{"type":"string"}}},"authInheritance":{"type":"object","additionalProperties":false,"properties":{"agentId":{"type":"string"}}},"sessionStore":{"type":"object","additionalProperties":false,"properties":{"agentId":{"type":"string"}}},"pdfMaxMb":true,"pdfMaxPages":true,"workspace":true,"cwd":true,"skills":true,"silentReply":true,"repoRoot":true,"skipBootstrap":true,"skipOptionalBootstrapFiles":true,"contextInjection":true,"bootstrapMaxChars":true,"bootstrapTotalMaxChars":true,"experimental":true,"userTimezone":true,"startupContext":true,"contextPruning":true,"compaction":true,"embeddedAgent":true,"thinkingDefault":true,"fastModeDefault":true,"verboseDefault":true,"toolProgressDetail":true,"reasoningDefault":true,"elevatedDefault":true,"blockStreamingDefault":true,"blockStreamingBreak":true,"timeoutSeconds":true,"mediaMaxMb":true,"imageMaxDimensionPx":true,"imageQuality":true,"typingIntervalSeconds":true,"maxConcurrent":true,"subagents":true,"contextLimits":true,"blockStreamingChunk":true,"blockStreamingCoalesce":true,"humanDelay":true,"typingMode":true,"heartbeat":true,"sandbox":true}},"entries":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"model":{"$ref":"#/definitions/chain"},"utilityModel":{"type":"string"},"decisionModel":{"type":"string","maxLength":512},"models":{"$ref":"#/definitions/models"},"modelPolicy":{"$ref":"#/definitions/modelPolicy"},"params":{"type":"object"},"default":{"type":"boolean"},"description":true,"workspace":true,"cwd":true,"agentDir":true,"thinkingDefault":true,"verboseDefault":true,"toolProgressDetail":true,"reasoningDefault":true,"fastModeDefault":true,"contextInjection":true,"bootstrapMaxChars":true,"bootstrapTotalMaxChars":true,"experimental":true,"skills":true,"subagents":true,"embeddedAgent":true,"runtime":true,"memory":true,"humanDelay":true,"typingMode":true,"tts":true,"skillsLimits":true,"contextLimits":true,"heartbeat":true,"identity":true,"groupChat":true,"sandbox":true,"tools":true}},"propertyNames":{"pattern":"^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$"}}}},"worktreeRoot":true,"worktreeAcceleration":true,"tools":true,"security":true,"bindings":true,"broadcast":true,"attachments":true,"messages":true,"tts":true,"commands":true,"approvals":true,"session":true,"cron":true,"transcripts":true,"hooks":true,"channels":true,"discovery":true,"talk":true,"gateway":true,"cloudWorkers":true,"desktop":true,"memory":true,"mcp":true,"skills":true,"plugins":true,"surfaces":true,"proxy":true},"definitions":{"chain":{"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}},"timedChain":{"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}},"timeoutMs":{"type":"integer","exclusiveMinimum":0}}},"models":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"alias":{"type":"string"},"params":{"type":"object"},"agentRuntime":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}}},"pickerRuntimes":{"type":"array","maxItems":8,"items":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,127}$"}},"codeMode":{"type":"boolean"},"streaming":{"type":"boolean"}}}},"modelPolicy":{"type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"type":"string"}}}},"api":{"enum":["openai-completions","openai-responses","openai-chatgpt-responses","anthropic-messages","google-generative-ai","google-vertex","github-copilot","bedrock-converse-stream","ollama","pi-messages","azure-openai-responses"]}}};
const schema12 = {"enum":["openai-completions","openai-responses","openai-chatgpt-responses","anthropic-messages","google-generative-ai","google-vertex","github-copilot","bedrock-converse-stream","ollama","pi-messages","azure-openai-responses"]};
const schema14 = {"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}};
const schema15 = {"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}},"timeoutMs":{"type":"integer","exclusiveMinimum":0}}};
const schema21 = {"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"alias":{"type":"string"},"params":{"type":"object"},"agentRuntime":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}}},"pickerRuntimes":{"type":"array","maxItems":8,"items":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,127}$"}},"codeMode":{"type":"boolean"},"streaming":{"type":"boolean"}}}};
const schema22 = {"type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"type":"string"}}}};
const func2 = Object.prototype.hasOwnProperty;
import func5_module from "ajv/dist/runtime/ucs2length.js";
const func5 = func5_module.default ?? func5_module;
const pattern0 = new RegExp("^[a-z][a-z0-9-]{0,127}$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:openclaw-models:openclaw-modern" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
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
const err14 = {instancePath:instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"#/properties/auth/properties/profiles/additionalProperties/properties/mode/enum",keyword:"enum",params:{allowedValues: schema11.properties.auth.properties.profiles.additionalProperties.properties.mode.enum},message:"must be equal to one of the allowed values"};
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
const err24 = {instancePath:instancePath+"/models/mode",schemaPath:"#/properties/models/properties/mode/enum",keyword:"enum",params:{allowedValues: schema11.properties.models.properties.mode.enum},message:"must be equal to one of the allowed values"};
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
if(!(func2.call(schema11.properties.models.properties.providers.additionalProperties.properties, key9))){
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
const err27 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/apiKey/type",keyword:"type",params:{type: schema11.properties.models.properties.providers.additionalProperties.properties.apiKey.type},message:"must be string,object"};
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
const err28 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/auth/enum",keyword:"enum",params:{allowedValues: schema11.properties.models.properties.providers.additionalProperties.properties.auth.enum},message:"must be equal to one of the allowed values"};
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
const err29 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/api",schemaPath:"#/definitions/api/enum",keyword:"enum",params:{allowedValues: schema12.enum},message:"must be equal to one of the allowed values"};
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
if(!(func2.call(schema11.properties.models.properties.providers.additionalProperties.properties.models.items.properties, key10))){
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
if(func5(data26) < 1){
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
if(func5(data27) < 1){
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
const err37 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/api",schemaPath:"#/definitions/api/enum",keyword:"enum",params:{allowedValues: schema12.enum},message:"must be equal to one of the allowed values"};
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
if(!(func2.call(schema11.properties.agents.properties.defaults.properties, key12))){
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
const err46 = {instancePath:instancePath+"/agents/defaults/model",schemaPath:"#/definitions/chain/type",keyword:"type",params:{type: schema14.type},message:"must be string,object"};
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
const err51 = {instancePath:instancePath+"/agents/defaults/imageModel",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema15.type},message:"must be string,object"};
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
const err58 = {instancePath:instancePath+"/agents/defaults/pdfModel",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema15.type},message:"must be string,object"};
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
const err65 = {instancePath:instancePath+"/agents/defaults/voiceModel",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema15.type},message:"must be string,object"};
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
const err73 = {instancePath:instancePath+"/agents/defaults/mediaModels/image",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema15.type},message:"must be string,object"};
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
const err80 = {instancePath:instancePath+"/agents/defaults/mediaModels/video",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema15.type},message:"must be string,object"};
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
const err87 = {instancePath:instancePath+"/agents/defaults/mediaModels/music",schemaPath:"#/definitions/timedChain/type",keyword:"type",params:{type: schema15.type},message:"must be string,object"};
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
if(func5(data68) > 512){
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
const err98 = {instancePath:instancePath+"/agents/defaults/modelSelectionScope",schemaPath:"#/properties/agents/properties/defaults/properties/modelSelectionScope/enum",keyword:"enum",params:{allowedValues: schema11.properties.agents.properties.defaults.properties.modelSelectionScope.enum},message:"must be equal to one of the allowed values"};
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
if(!pattern0.test(data77)){
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
if(!pattern1.test(key28)){
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
if(!(func2.call(schema11.properties.agents.properties.entries.additionalProperties.properties, key30))){
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
const err132 = {instancePath:instancePath+"/agents/entries/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/definitions/chain/type",keyword:"type",params:{type: schema14.type},message:"must be string,object"};
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
if(func5(data98) > 512){
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
if(!pattern0.test(data106)){
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
validate10.errors = vErrors;
return errors === 0;
}

