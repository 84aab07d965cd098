package org.fabcom.testing;

/** One row that the base will not write, as a broken one would be; until closed. The others of its table are written as ever. */
public final class Poison implements AutoCloseable {

    public static final String TOLD = "this row is poisoned";

    private final String table;

    private Poison(String table) {
        this.table = table;
    }

    /** Whoever writes a row of this table with this value in this column fails. */
    public static Poison in(String table, String column, Object value) {
        CurrentBase.asOwner("""
                create or replace function jobs.poison() returns trigger language plpgsql
                    as $$ begin raise exception '%s'; end $$;
                create trigger poison before insert or update on %s for each row
                    when (new.%s::text = '%s') execute function jobs.poison()
                """.formatted(TOLD, table, column, value));
        return new Poison(table);
    }

    @Override
    public void close() {
        CurrentBase.asOwner("drop trigger poison on " + table);
    }
}
