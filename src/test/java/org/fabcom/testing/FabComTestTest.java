package org.fabcom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Settings;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FabComTest
class FabComTestTest {

    @Autowired
    private Sql db;

    @LocalServerPort
    private int port;

    @Test
    void the_base_is_migrated_and_answers_to_the_account_of_the_pages() {
        assertThat(db.sql("select count(*) from events.event_publication").single(Integer.class))
                .isZero();
        assertThat(db.sql("select session_user || ' ' || current_user").single(String.class))
                .isEqualTo("template_fabcom_pages template_fabcom_pages");
        assertThat(port).isPositive();
    }

    @Test
    void files_go_to_a_scratch_folder(@Autowired Settings settings) {
        assertThat(settings.data().toString()).contains("fabcom-test-");
    }

    @Nested
    class Inside {

        @Test
        void a_nested_class_stays_on_the_same_base(@Autowired Sql same) {
            assertThat(same.sql("select current_database()").single(String.class))
                    .isEqualTo(CurrentBase.base().name());
        }
    }
}
