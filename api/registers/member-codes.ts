// The codes stand in the domain, where the tables of procedures use them too.
export * from '../../domain/member-codes';
