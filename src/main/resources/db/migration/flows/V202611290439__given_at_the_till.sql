-- What leaves by the till without a price is told apart from what is sold.

alter table flows.weighing drop constraint weighing_class_check, drop constraint weighing_sale,
    add constraint weighing_class_check check (class in ('GIFT', 'PARTNER', 'RECYCLER', 'CENTRE', 'BIN', 'SALE', 'GIVEN')),
    add constraint weighing_sale check ((coalesce(class, '') in ('SALE', 'GIVEN')) = (sale_line is not null)
        and (movement is null) = (sale_line is not null));
