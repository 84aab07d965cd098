-- Who said what a decision does to a value may say no more of it.
grant delete on governance.value_citation to fabcom_app;
