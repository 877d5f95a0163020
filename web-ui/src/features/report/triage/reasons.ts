/// What supervisors mostly write when they keep a candidate out of the ledger. It is kept with the candidate, and Chinese
/// as every text of an act is.
export const reasons = [
  '与已列入台账的事项是同一件事。',
  '没有具体对象、数量和时限，无法督办。',
  '属于工作部署或一般表态，不是问题或承诺。',
  '已经整改到位，并有材料可查。',
  '不属于本单位职责。',
] as const
