/*! Licences of what is bundled: licences.txt beside this file. */
import{a}from"./chunk-6NGMPYDL.js";import"./chunk-PPVIG4GG.js";import"./chunk-6EAYZ3GJ.js";import"./chunk-JK7WHMXU.js";import"./chunk-WKB62EWV.js";import"./chunk-G5OGDXQA.js";export{a as initialize};
