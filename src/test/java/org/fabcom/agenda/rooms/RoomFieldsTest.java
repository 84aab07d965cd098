package org.fabcom.agenda.rooms;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.TableLimits;
import org.junit.jupiter.api.Test;

@FabComTest
class RoomFieldsTest {

    private final RoomFields fields;
    private final Sql db;

    RoomFieldsTest(RoomFields fields, Sql db) {
        this.fields = fields;
        this.db = db;
    }

    @Test
    void the_table_takes_what_the_form_takes_and_no_more() {
        TableLimits.hold(db, "agenda.room", fields.all);
    }
}
