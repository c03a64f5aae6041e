/**
 * Look of the preview. Every size is counted in the size of the text (1rem = 14 pt on paper), and that size follows the
 * width of the window, so that a sheet keeps its proportions on a telephone.
 */
export const PREVIEW_STYLE = `
html{font-size:min(14pt,calc(100vw / 44));background:#e9ecef}
body{margin:0;padding:.8rem 0;font-family:"Times New Roman",Tinos,"Liberation Serif",serif;line-height:1.15;color:#000}
.page{box-sizing:border-box;width:42.5rem;min-height:60.1rem;margin:0 auto .8rem;padding:4.05rem 3.04rem 4.05rem 6.07rem;
background:#fff;box-shadow:0 1px 4px rgb(0 0 0 / .25);overflow-wrap:anywhere}
p,h1,h2,h3{margin:0;font-size:1rem;font-weight:normal;min-height:1.15em}
h1,h2,h3{font-weight:bold}
h1{margin:.86rem 0}h2{margin-bottom:.72rem}h3{margin:.43rem 0}
.item{margin-top:.22rem}
.cell{font-size:.857rem}.small{font-size:.714rem}.gap{font-size:.43rem}
.center{text-align:center}.right{text-align:right}.justify{text-align:justify}
.indent{text-indent:2.53rem}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{padding:0 .41rem 0 0;vertical-align:top;text-indent:0}
th{vertical-align:middle;font-weight:normal}
.grid th,.grid td{border:1px solid #000;padding:0 .2rem}
.rule{border-bottom:2px solid #000}
img{width:5.14rem;height:5.14rem}
@media print{html{background:none}.page{box-shadow:none;margin:0;padding:0;width:auto;break-after:page}@page{size:A4;margin:20mm 15mm 20mm 30mm}}
`;
