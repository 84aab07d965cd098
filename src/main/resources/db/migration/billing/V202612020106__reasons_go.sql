-- Why somebody is asked for nothing goes with them when they are erased.
grant update (reason) on billing.waiver to fabcom_app;
