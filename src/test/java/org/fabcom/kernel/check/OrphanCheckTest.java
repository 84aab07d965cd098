package org.fabcom.kernel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class OrphanCheckTest {

    @Test
    void an_id_that_leads_nowhere_is_listed() throws SQLException {
        try (var base = TestPostgres.copy();
                var owner = base.owner();
                var statement = owner.createStatement()) {
            statement.execute("create table public.tool (id int primary key); create table public.use (tool int);"
                    + " comment on column public.use.tool is 'refers to public.tool';"
                    + " insert into public.tool values (1); insert into public.use values (1), (2), (null)");
            var check = new OrphanCheck(Sql.of(new SingleConnectionDataSource(owner, true)));
            assertThat(check.findings()).singleElement().asString().contains("public.use", "2", "public.tool");
        }
    }
}
