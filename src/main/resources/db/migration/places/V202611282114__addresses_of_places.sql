create view places.address_card as
    select owner, pivot, name, commune_code, address, postal_code from places.place where shown;
comment on view places.address_card is 'for other rooms: the address of a place and whose it is';
grant select on places.address_card to fabcom_app;
