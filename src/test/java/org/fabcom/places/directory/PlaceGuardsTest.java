package org.fabcom.places.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the base itself holds of the lists of a place. */
@FabComTest
record PlaceGuardsTest(Sql db) {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "'{}' # true",
                "null # true",
                "'{a}' # true",
                "'{a,b}' # true",
                "'{a,a}' # false",
                "'{\"\"}' # false",
                "'{a,\"\"}' # false",
                "'{a|b}' # false",
                "'{null}' # false",
                "'{a,null}' # false"
            })
    void a_list_holds_each_value_once_and_none_that_a_file_could_not_write(String list, boolean holds) {
        assertThat(one("places.once_each(:list::text[])::text", list)).isEqualTo(String.valueOf(holds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"'{}' # 0", "null # 0", "'{b}' # 16", "'{c,a}' # 40", "'{z}' # 0", "'{a,b,c,z}' # 56"})
    void each_code_has_its_bit(String list, String bits) {
        assertThat(one("places.bits(:list::text[], '{a,b,c}', 3)::text", list)).isEqualTo(bits);
    }

    private String one(String expression, String list) {
        return db.sql("select " + expression)
                .param("list", list.equals("null") ? null : list)
                .single(String.class);
    }
}
