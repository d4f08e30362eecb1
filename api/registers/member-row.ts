// Made where `record` can make it too: a letter from another system brings a member with it.
export * from '../../prisma/member-row';
