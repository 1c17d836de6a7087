// Generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
"use strict";
export const validateModernConfig = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:openclaw-models:openclaw-modern","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"meta":{"type":"object","additionalProperties":false,"properties":{"lastTouchedVersion":{"type":"string"},"migrations":{"type":"object","additionalProperties":false,"properties":{"modelPolicyAllowlist":{"const":true},"utilityModelSeparation":{"const":true}}}}},"env":true,"wizard":true,"diagnostics":true,"logging":true,"update":true,"telemetry":true,"browser":true,"ui":true,"secrets":true,"auth":{"type":"object","additionalProperties":false,"properties":{"profiles":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["provider","mode"],"properties":{"provider":{"type":"string"},"mode":{"enum":["api_key","aws-sdk","oauth","token"]},"email":{"type":"string"},"displayName":{"type":"string"}}}},"order":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}}},"accessGroups":true,"acp":true,"models":{"type":"object","additionalProperties":false,"properties":{"mode":{"enum":["merge","replace"]},"providers":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"baseUrl":{"type":"string"},"apiKey":{"type":["string","object"]},"auth":{"enum":["api-key","aws-sdk","oauth","token"]},"api":{"$ref":"#/definitions/api"},"models":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"api":{"$ref":"#/definitions/api"},"baseUrl":true,"reasoning":true,"input":true,"cost":true,"contextWindow":true,"contextTokens":true,"maxTokens":true,"thinkingLevelMap":true,"params":true,"agentRuntime":true,"headers":true,"compat":true,"mediaInput":true,"metadataSource":true}}},"maxTokens":true,"timeoutSeconds":true,"region":true,"injectNumCtxForOpenAICompat":true,"params":true,"agentRuntime":true,"localService":true,"headers":true,"authHeader":true,"request":true}}},"catalogRefresh":true}},"nodeHost":true,"agents":{"type":"object","additionalProperties":false,"properties":{"ownership":{"const":"explicit"},"defaults":{"type":"object","additionalProperties":false,"properties":{"model":{"$ref":"#/definitions/chain"},"imageModel":{"$ref":"#/definitions/timedChain"},"pdfModel":{"$ref":"#/definitions/timedChain"},"voiceModel":{"$ref":"#/definitions/timedChain"},"mediaModels":{"type":"object","additionalProperties":false,"properties":{"image":{"$ref":"#/definitions/timedChain"},"video":{"$ref":"#/definitions/timedChain"},"music":{"$ref":"#/definitions/timedChain"}}},"utilityModel":{"type":"string"},"decisionModel":{"type":"string","maxLength":512},"modelSelectionScope":{"enum":["session","agent","global"]},"models":{"$ref":"#/definitions/models"},"modelPolicy":{"$ref":"#/definitions/modelPolicy"},"params":{"type":"object"},"systemAgent":{"type":"object","additionalProperties":false,"properties":{"agentId":{"type":"string"}}},"authInheritance":{"type":"object","additionalProperties":false,"properties":{"agentId":{"type":"string"}}},"sessionStore":{"type":"object","additionalProperties":false,"properties":{"agentId":{"type":"string"}}},"pdfMaxMb":true,"pdfMaxPages":true,"workspace":true,"cwd":true,"skills":true,"silentReply":true,"repoRoot":true,"skipBootstrap":true,"skipOptionalBootstrapFiles":true,"contextInjection":true,"bootstrapMaxChars":true,"bootstrapTotalMaxChars":true,"experimental":true,"userTimezone":true,"startupContext":true,"contextPruning":true,"compaction":true,"embeddedAgent":true,"thinkingDefault":true,"fastModeDefault":true,"verboseDefault":true,"toolProgressDetail":true,"reasoningDefault":true,"elevatedDefault":true,"blockStreamingDefault":true,"blockStreamingBreak":true,"timeoutSeconds":true,"mediaMaxMb":true,"imageMaxDimensionPx":true,"imageQuality":true,"typingIntervalSeconds":true,"maxConcurrent":true,"subagents":true,"contextLimits":true,"blockStreamingChunk":true,"blockStreamingCoalesce":true,"humanDelay":true,"typingMode":true,"heartbeat":true,"sandbox":true}},"entries":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"model":{"$ref":"#/definitions/chain"},"utilityModel":{"type":"string"},"decisionModel":{"type":"string","maxLength":512},"models":{"$ref":"#/definitions/models"},"modelPolicy":{"$ref":"#/definitions/modelPolicy"},"params":{"type":"object"},"default":{"type":"boolean"},"description":true,"workspace":true,"cwd":true,"agentDir":true,"thinkingDefault":true,"verboseDefault":true,"toolProgressDetail":true,"reasoningDefault":true,"fastModeDefault":true,"contextInjection":true,"bootstrapMaxChars":true,"bootstrapTotalMaxChars":true,"experimental":true,"skills":true,"subagents":true,"embeddedAgent":true,"runtime":true,"memory":true,"humanDelay":true,"typingMode":true,"tts":true,"skillsLimits":true,"contextLimits":true,"heartbeat":true,"identity":true,"groupChat":true,"sandbox":true,"tools":true}},"propertyNames":{"pattern":"^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$"}}}},"worktreeRoot":true,"worktreeAcceleration":true,"tools":true,"security":true,"bindings":true,"broadcast":true,"attachments":true,"messages":true,"tts":true,"commands":true,"approvals":true,"session":true,"cron":true,"transcripts":true,"hooks":true,"channels":true,"discovery":true,"talk":true,"gateway":true,"cloudWorkers":true,"desktop":true,"memory":true,"mcp":true,"skills":true,"plugins":true,"surfaces":true,"proxy":true},"definitions":{"chain":{"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}},"timedChain":{"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}},"timeoutMs":{"type":"integer","exclusiveMinimum":0}}},"models":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"alias":{"type":"string"},"params":{"type":"object"},"agentRuntime":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}}},"pickerRuntimes":{"type":"array","maxItems":8,"items":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,127}$"}},"codeMode":{"type":"boolean"},"streaming":{"type":"boolean"}}}},"modelPolicy":{"type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"type":"string"}}}},"api":{"enum":["openai-completions","openai-responses","openai-chatgpt-responses","anthropic-messages","google-generative-ai","google-vertex","github-copilot","bedrock-converse-stream","ollama","pi-messages","azure-openai-responses"]}}};
const func2 = Object.prototype.hasOwnProperty;
import func5_module from "ajv/dist/runtime/ucs2length.js";
const func5 = func5_module.default ?? func5_module;
const schema7 = {"enum":["openai-completions","openai-responses","openai-chatgpt-responses","anthropic-messages","google-generative-ai","google-vertex","github-copilot","bedrock-converse-stream","ollama","pi-messages","azure-openai-responses"]};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((((((((((data === "openai-completions") || (data === "openai-responses")) || (data === "openai-chatgpt-responses")) || (data === "anthropic-messages")) || (data === "google-generative-ai")) || (data === "google-vertex")) || (data === "github-copilot")) || (data === "bedrock-converse-stream")) || (data === "ollama")) || (data === "pi-messages")) || (data === "azure-openai-responses"))){
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

const schema8 = {"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema8.type},message:"must be string,object"};
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
if(!((key0 === "primary") || (key0 === "fallbacks"))){
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
if(data.primary !== undefined){
if(typeof data.primary !== "string"){
const err2 = {instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
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
const err3 = {instancePath:instancePath+"/fallbacks/" + i0,schemaPath:"#/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath:instancePath+"/fallbacks",schemaPath:"#/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
validate25.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":["string","object"],"additionalProperties":false,"properties":{"primary":{"type":"string"},"fallbacks":{"type":"array","items":{"type":"string"}},"timeoutMs":{"type":"integer","exclusiveMinimum":0}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema9.type},message:"must be string,object"};
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
if(!(((key0 === "primary") || (key0 === "fallbacks")) || (key0 === "timeoutMs"))){
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
if(data.primary !== undefined){
if(typeof data.primary !== "string"){
const err2 = {instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
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
const err3 = {instancePath:instancePath+"/fallbacks/" + i0,schemaPath:"#/properties/fallbacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath:instancePath+"/fallbacks",schemaPath:"#/properties/fallbacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.timeoutMs !== undefined){
let data3 = data.timeoutMs;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err5 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 <= 0 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/timeoutMs",schemaPath:"#/properties/timeoutMs/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
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
}
validate27.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"alias":{"type":"string"},"params":{"type":"object"},"agentRuntime":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"}}},"pickerRuntimes":{"type":"array","maxItems":8,"items":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,127}$"}},"codeMode":{"type":"boolean"},"streaming":{"type":"boolean"}}}};
const pattern0 = new RegExp("^[a-z][a-z0-9-]{0,127}$", "u");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((((((key1 === "alias") || (key1 === "params")) || (key1 === "agentRuntime")) || (key1 === "pickerRuntimes")) || (key1 === "codeMode")) || (key1 === "streaming"))){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data0.alias !== undefined){
if(typeof data0.alias !== "string"){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/alias",schemaPath:"#/additionalProperties/properties/alias/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.params !== undefined){
let data2 = data0.params;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/params",schemaPath:"#/additionalProperties/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.agentRuntime !== undefined){
let data3 = data0.agentRuntime;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!(key2 === "id")){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime",schemaPath:"#/additionalProperties/properties/agentRuntime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data3.id !== undefined){
if(typeof data3.id !== "string"){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime/id",schemaPath:"#/additionalProperties/properties/agentRuntime/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err5 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/agentRuntime",schemaPath:"#/additionalProperties/properties/agentRuntime/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.pickerRuntimes !== undefined){
let data5 = data0.pickerRuntimes;
if(Array.isArray(data5)){
if(data5.length > 8){
const err6 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes",schemaPath:"#/additionalProperties/properties/pickerRuntimes/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
const err7 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes/" + i0,schemaPath:"#/additionalProperties/properties/pickerRuntimes/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]{0,127}$"},message:"must match pattern \""+"^[a-z][a-z0-9-]{0,127}$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes/" + i0,schemaPath:"#/additionalProperties/properties/pickerRuntimes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err9 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/pickerRuntimes",schemaPath:"#/additionalProperties/properties/pickerRuntimes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.codeMode !== undefined){
if(typeof data0.codeMode !== "boolean"){
const err10 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/codeMode",schemaPath:"#/additionalProperties/properties/codeMode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0.streaming !== undefined){
if(typeof data0.streaming !== "boolean"){
const err11 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/streaming",schemaPath:"#/additionalProperties/properties/streaming/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err12 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"object","additionalProperties":false,"properties":{"allow":{"type":"array","items":{"type":"string"}}}};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "allow")){
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
if(data.allow !== undefined){
let data0 = data.allow;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err1 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/properties/allow/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err2 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:openclaw-models:openclaw-modern" */;
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
const err14 = {instancePath:instancePath+"/auth/profiles/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/mode",schemaPath:"#/properties/auth/properties/profiles/additionalProperties/properties/mode/enum",keyword:"enum",params:{allowedValues: schema6.properties.auth.properties.profiles.additionalProperties.properties.mode.enum},message:"must be equal to one of the allowed values"};
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
const err24 = {instancePath:instancePath+"/models/mode",schemaPath:"#/properties/models/properties/mode/enum",keyword:"enum",params:{allowedValues: schema6.properties.models.properties.mode.enum},message:"must be equal to one of the allowed values"};
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
if(!(func2.call(schema6.properties.models.properties.providers.additionalProperties.properties, key9))){
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
const err27 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/apiKey",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/apiKey/type",keyword:"type",params:{type: schema6.properties.models.properties.providers.additionalProperties.properties.apiKey.type},message:"must be string,object"};
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
const err28 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/auth",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/auth/enum",keyword:"enum",params:{allowedValues: schema6.properties.models.properties.providers.additionalProperties.properties.auth.enum},message:"must be equal to one of the allowed values"};
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
if(!(validate22(data19.api, {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/api",parentData:data19,parentDataProperty:"api",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
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
const err29 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data25.name === undefined){
const err30 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key10 in data25){
if(!(func2.call(schema6.properties.models.properties.providers.additionalProperties.properties.models.items.properties, key10))){
const err31 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data25.id !== undefined){
let data26 = data25.id;
if(typeof data26 === "string"){
if(func5(data26) < 1){
const err32 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/id",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/id",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data25.name !== undefined){
let data27 = data25.name;
if(typeof data27 === "string"){
if(func5(data27) < 1){
const err34 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/name",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err35 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/name",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data25.api !== undefined){
if(!(validate22(data25.api, {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1+"/api",parentData:data25,parentDataProperty:"api",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models/" + i1,schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/models",schemaPath:"#/properties/models/properties/providers/additionalProperties/properties/models/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err38 = {instancePath:instancePath+"/models/providers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/providers/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err39 = {instancePath:instancePath+"/models/providers",schemaPath:"#/properties/models/properties/providers/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err40 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.agents !== undefined){
let data29 = data.agents;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key11 in data29){
if(!(((key11 === "ownership") || (key11 === "defaults")) || (key11 === "entries"))){
const err41 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data29.ownership !== undefined){
if("explicit" !== data29.ownership){
const err42 = {instancePath:instancePath+"/agents/ownership",schemaPath:"#/properties/agents/properties/ownership/const",keyword:"const",params:{allowedValue: "explicit"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data29.defaults !== undefined){
let data31 = data29.defaults;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key12 in data31){
if(!(func2.call(schema6.properties.agents.properties.defaults.properties, key12))){
const err43 = {instancePath:instancePath+"/agents/defaults",schemaPath:"#/properties/agents/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data31.model !== undefined){
if(!(validate25(data31.model, {instancePath:instancePath+"/agents/defaults/model",parentData:data31,parentDataProperty:"model",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data31.imageModel !== undefined){
if(!(validate27(data31.imageModel, {instancePath:instancePath+"/agents/defaults/imageModel",parentData:data31,parentDataProperty:"imageModel",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data31.pdfModel !== undefined){
if(!(validate27(data31.pdfModel, {instancePath:instancePath+"/agents/defaults/pdfModel",parentData:data31,parentDataProperty:"pdfModel",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data31.voiceModel !== undefined){
if(!(validate27(data31.voiceModel, {instancePath:instancePath+"/agents/defaults/voiceModel",parentData:data31,parentDataProperty:"voiceModel",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data31.mediaModels !== undefined){
let data36 = data31.mediaModels;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key13 in data36){
if(!(((key13 === "image") || (key13 === "video")) || (key13 === "music"))){
const err44 = {instancePath:instancePath+"/agents/defaults/mediaModels",schemaPath:"#/properties/agents/properties/defaults/properties/mediaModels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data36.image !== undefined){
if(!(validate27(data36.image, {instancePath:instancePath+"/agents/defaults/mediaModels/image",parentData:data36,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data36.video !== undefined){
if(!(validate27(data36.video, {instancePath:instancePath+"/agents/defaults/mediaModels/video",parentData:data36,parentDataProperty:"video",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data36.music !== undefined){
if(!(validate27(data36.music, {instancePath:instancePath+"/agents/defaults/mediaModels/music",parentData:data36,parentDataProperty:"music",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err45 = {instancePath:instancePath+"/agents/defaults/mediaModels",schemaPath:"#/properties/agents/properties/defaults/properties/mediaModels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data31.utilityModel !== undefined){
if(typeof data31.utilityModel !== "string"){
const err46 = {instancePath:instancePath+"/agents/defaults/utilityModel",schemaPath:"#/properties/agents/properties/defaults/properties/utilityModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data31.decisionModel !== undefined){
let data41 = data31.decisionModel;
if(typeof data41 === "string"){
if(func5(data41) > 512){
const err47 = {instancePath:instancePath+"/agents/defaults/decisionModel",schemaPath:"#/properties/agents/properties/defaults/properties/decisionModel/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/agents/defaults/decisionModel",schemaPath:"#/properties/agents/properties/defaults/properties/decisionModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data31.modelSelectionScope !== undefined){
let data42 = data31.modelSelectionScope;
if(!(((data42 === "session") || (data42 === "agent")) || (data42 === "global"))){
const err49 = {instancePath:instancePath+"/agents/defaults/modelSelectionScope",schemaPath:"#/properties/agents/properties/defaults/properties/modelSelectionScope/enum",keyword:"enum",params:{allowedValues: schema6.properties.agents.properties.defaults.properties.modelSelectionScope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data31.models !== undefined){
if(!(validate34(data31.models, {instancePath:instancePath+"/agents/defaults/models",parentData:data31,parentDataProperty:"models",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data31.modelPolicy !== undefined){
if(!(validate36(data31.modelPolicy, {instancePath:instancePath+"/agents/defaults/modelPolicy",parentData:data31,parentDataProperty:"modelPolicy",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data31.params !== undefined){
let data45 = data31.params;
if(!(data45 && typeof data45 == "object" && !Array.isArray(data45))){
const err50 = {instancePath:instancePath+"/agents/defaults/params",schemaPath:"#/properties/agents/properties/defaults/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data31.systemAgent !== undefined){
let data46 = data31.systemAgent;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key14 in data46){
if(!(key14 === "agentId")){
const err51 = {instancePath:instancePath+"/agents/defaults/systemAgent",schemaPath:"#/properties/agents/properties/defaults/properties/systemAgent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data46.agentId !== undefined){
if(typeof data46.agentId !== "string"){
const err52 = {instancePath:instancePath+"/agents/defaults/systemAgent/agentId",schemaPath:"#/properties/agents/properties/defaults/properties/systemAgent/properties/agentId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/agents/defaults/systemAgent",schemaPath:"#/properties/agents/properties/defaults/properties/systemAgent/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data31.authInheritance !== undefined){
let data48 = data31.authInheritance;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key15 in data48){
if(!(key15 === "agentId")){
const err54 = {instancePath:instancePath+"/agents/defaults/authInheritance",schemaPath:"#/properties/agents/properties/defaults/properties/authInheritance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data48.agentId !== undefined){
if(typeof data48.agentId !== "string"){
const err55 = {instancePath:instancePath+"/agents/defaults/authInheritance/agentId",schemaPath:"#/properties/agents/properties/defaults/properties/authInheritance/properties/agentId/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err56 = {instancePath:instancePath+"/agents/defaults/authInheritance",schemaPath:"#/properties/agents/properties/defaults/properties/authInheritance/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data31.sessionStore !== undefined){
let data50 = data31.sessionStore;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key16 in data50){
if(!(key16 === "agentId")){
const err57 = {instancePath:instancePath+"/agents/defaults/sessionStore",schemaPath:"#/properties/agents/properties/defaults/properties/sessionStore/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data50.agentId !== undefined){
if(typeof data50.agentId !== "string"){
const err58 = {instancePath:instancePath+"/agents/defaults/sessionStore/agentId",schemaPath:"#/properties/agents/properties/defaults/properties/sessionStore/properties/agentId/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err59 = {instancePath:instancePath+"/agents/defaults/sessionStore",schemaPath:"#/properties/agents/properties/defaults/properties/sessionStore/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err60 = {instancePath:instancePath+"/agents/defaults",schemaPath:"#/properties/agents/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data29.entries !== undefined){
let data52 = data29.entries;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key17 in data52){
const _errs106 = errors;
if(typeof key17 === "string"){
if(!pattern1.test(key17)){
const err61 = {instancePath:instancePath+"/agents/entries",schemaPath:"#/properties/agents/properties/entries/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$"+"\"",propertyName:key17};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
var valid21 = _errs106 === errors;
if(!valid21){
const err62 = {instancePath:instancePath+"/agents/entries",schemaPath:"#/properties/agents/properties/entries/propertyNames",keyword:"propertyNames",params:{propertyName: key17},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
for(const key18 in data52){
let data53 = data52[key18];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key19 in data53){
if(!(func2.call(schema6.properties.agents.properties.entries.additionalProperties.properties, key19))){
const err63 = {instancePath:instancePath+"/agents/entries/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/properties/entries/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data53.name !== undefined){
if(typeof data53.name !== "string"){
const err64 = {instancePath:instancePath+"/agents/entries/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data53.model !== undefined){
if(!(validate25(data53.model, {instancePath:instancePath+"/agents/entries/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",parentData:data53,parentDataProperty:"model",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data53.utilityModel !== undefined){
if(typeof data53.utilityModel !== "string"){
const err65 = {instancePath:instancePath+"/agents/entries/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/utilityModel",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/utilityModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data53.decisionModel !== undefined){
let data57 = data53.decisionModel;
if(typeof data57 === "string"){
if(func5(data57) > 512){
const err66 = {instancePath:instancePath+"/agents/entries/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/decisionModel",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/decisionModel/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/agents/entries/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/decisionModel",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/decisionModel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data53.models !== undefined){
if(!(validate34(data53.models, {instancePath:instancePath+"/agents/entries/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/models",parentData:data53,parentDataProperty:"models",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data53.modelPolicy !== undefined){
if(!(validate36(data53.modelPolicy, {instancePath:instancePath+"/agents/entries/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/modelPolicy",parentData:data53,parentDataProperty:"modelPolicy",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data53.params !== undefined){
let data60 = data53.params;
if(!(data60 && typeof data60 == "object" && !Array.isArray(data60))){
const err68 = {instancePath:instancePath+"/agents/entries/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/params",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data53.default !== undefined){
if(typeof data53.default !== "boolean"){
const err69 = {instancePath:instancePath+"/agents/entries/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"#/properties/agents/properties/entries/additionalProperties/properties/default/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err70 = {instancePath:instancePath+"/agents/entries/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/agents/properties/entries/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err71 = {instancePath:instancePath+"/agents/entries",schemaPath:"#/properties/agents/properties/entries/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err72 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err73 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

