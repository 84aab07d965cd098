package org.fabcom.kernel.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.console.Refused;

/** The lesser role under which pages and jobs work: it may only add to what is append-only. Made before any migration. */
public final class ApplicationRole {

    public static final String NAME = "fabcom_app";

    private ApplicationRole() {}

    /** Makes the role when it is missing and lets the connected owner take it; refuses with the words an administrator needs. */
    public static void ensure(Connection owner) {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'fabcom_app') then
                            create role fabcom_app nologin;
                        end if;
                        if not pg_has_role(current_user, 'fabcom_app', 'set') then
                            grant fabcom_app to current_user;
                        end if;
                    exception when duplicate_object or unique_violation then null;
                    end $$""");
            statement.execute("set role " + NAME);
            statement.execute("reset role");
        } catch (SQLException refused) {
            throw new Refused("console.database.role", NAME);
        }
    }
}
