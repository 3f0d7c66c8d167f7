/*! Licences of what is bundled: licences.txt beside this file. */
import{ef as a,ff as b,gf as c,hf as d}from"./chunk-VMWINS4E.js";import"./chunk-6EAYZ3GJ.js";import"./chunk-WKB62EWV.js";import"./chunk-G5OGDXQA.js";export{c as HitTestContext,b as MouseTarget,d as MouseTargetFactory,a as PointerHandlerLastRenderData};
