package org.fabcom.acts;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.TableLimits;
import org.junit.jupiter.api.Test;

@FabComTest
record ActFieldsTest(Sql db) {

    @Test
    void the_table_takes_what_the_form_takes_and_no_more() {
        TableLimits.hold(db, "acts.act", ActFields.ALL);
    }
}
