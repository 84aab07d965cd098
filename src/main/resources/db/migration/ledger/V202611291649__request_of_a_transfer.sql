-- Which request a transfer answers is asked of each transfer of an archive.
create index payment_request_transfer on ledger.payment_request (transfer) where transfer is not null;
