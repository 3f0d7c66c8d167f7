/*! Licences of what is bundled: licences.txt beside this file. */
import{a,b}from"./chunk-Q32LIBQD.js";import"./chunk-Q76J3FZH.js";import"./chunk-VMWINS4E.js";import"./chunk-PPVIG4GG.js";import"./chunk-6EAYZ3GJ.js";import"./chunk-JK7WHMXU.js";import"./chunk-WKB62EWV.js";import"./chunk-G5OGDXQA.js";export{b as getWorker,a as jsonDefaults};
