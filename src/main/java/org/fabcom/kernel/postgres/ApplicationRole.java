package org.fabcom.kernel.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.console.Refused;

/**
 * The word by which migrations call whoever the pages are: a role of the whole cluster that nobody can be. What they give
 * it, {@link Handover} passes on to the one account that this base's pages use.
 */
public final class ApplicationRole {

    static final String NAME = "fabcom_app";

    private ApplicationRole() {}

    /** Makes the role when it is missing; refuses with the words an administrator needs. Nobody becomes a member of it. */
    public static void ensure(Connection owner) {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'fabcom_app') then
                            create role fabcom_app nologin;
                        end if;
                    exception when duplicate_object or unique_violation then null;
                    end $$""");
        } catch (SQLException refused) {
            throw new Refused("console.database.role", NAME);
        }
    }
}
