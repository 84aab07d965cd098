package org.fabcom.agenda.rooms;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.TableLimits;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FabComTest
class RoomFieldsTest {

    private final RoomFields fields;
    private final JdbcClient db;

    RoomFieldsTest(RoomFields fields, JdbcClient db) {
        this.fields = fields;
        this.db = db;
    }

    @Test
    void the_table_takes_what_the_form_takes_and_no_more() {
        TableLimits.hold(db, "agenda.room", fields.all);
    }
}
