-- What replaces a service best is kept in memory as long as the mark of the shelves stays: claims and other names move it too.
create trigger touched after insert or update or delete or truncate on catalogue.alternative
    for each statement execute function catalogue.touch_shelf();
create trigger touched after insert or update or delete or truncate on catalogue.alias
    for each statement execute function catalogue.touch_shelf();
