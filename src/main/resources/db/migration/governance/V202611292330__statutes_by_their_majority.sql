-- Statutes change by their own quorum and majority, for or against: what compares options has no majority (ADR 0218).
alter table governance.proposal add constraint proposal_options_statutory check (options is null or not statutory);
