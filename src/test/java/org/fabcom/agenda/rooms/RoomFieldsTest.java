package org.fabcom.agenda.rooms;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.TableLimits;
import org.junit.jupiter.api.Test;

@FabComTest
record RoomFieldsTest(RoomFields fields, Sql db) {

    @Test
    void the_table_takes_what_the_form_takes_and_no_more() {
        TableLimits.hold(db, "agenda.room", fields.all);
    }
}
