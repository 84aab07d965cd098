-- What was sold on behalf of partners is found without unpacking the lines of all invoices.
create index invoice_on_behalf on billing.invoice (organisation, day) where content @> '{"lines": [{"sale": "ON_BEHALF"}]}';
