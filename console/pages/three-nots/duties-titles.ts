/** The three duties in their order. */
export const dutiesTitles = { life: '组织生活', dues: '党费', work: '党分配的工作' } as const;
