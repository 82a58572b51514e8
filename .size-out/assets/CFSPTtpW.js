import{T as e,g as t,p as n,t as r,u as i,w as a}from"./IwQdRuqb.js";import{dt as o}from"./index-D2cahAxB.js";import{c as s,d as c,s as l,u}from"./C89goba1.js";var d=`
  query Rounds($first: Int!, $block: Block_height, $where: Round_filter!) {
    items: rounds(first: $first, block: $block, orderBy: id, where: $where) {
      id digest total claimed claimCount deadline reservation { left } openedAt openedAtBlock openedTx closedAt
      list { title count foundPages { count } }
    }
    _meta(block: $block) { block { number } }
  }
`,f=t(n({title:a(),count:l,foundPages:r(n({count:l}))}),e(({foundPages:e,...t})=>({...t,isComplete:e.reduce((e,t)=>e+t.count,0)===t.count}))),p=t(n({id:s,digest:s,total:c,claimed:c,claimCount:l,deadline:c,reservation:n({left:c}),openedAt:u,openedAtBlock:c,openedTx:s,closedAt:i(u),list:i(f)}),e(({reservation:e,openedAtBlock:t,openedTx:n,closedAt:r,...i})=>({...i,root:i.id,left:e.left,isClosed:r!==null,block:t,transaction:n})));async function m(e,{signal:t}={}){return(await o(e,{document:d,item:p,where:{},signal:t})).sort((e,t)=>Number(t.block-e.block)||t.openedAt-e.openedAt)}export{m as t};