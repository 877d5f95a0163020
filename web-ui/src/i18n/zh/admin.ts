export const admin = {
  'units.purpose': '报告按单位名称与别名自动对应。',
  'units.add': '新增单位',
  'units.edit': '修改单位',
  'units.none': '还没有单位',
  'units.name': '名称',
  'units.code': '代码',
  'units.codeHint': '小写字母、数字与连字符，确定后不可更改',
  'units.aliases': '别名',
  'units.aliasesHint': '每行一个',
  'units.parent': '上级单位',
  'units.saved': '已保存',
} as const
