package org.fabcom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.settings.Settings;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@FabComTest
class FabComTestTest {

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    @Test
    void the_base_is_migrated_and_answers_to_the_account_of_the_pages() {
        assertThat(db.sql("select count(*) from events.event_publication")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.sql("select session_user || ' ' || current_user")
                        .query(String.class)
                        .single())
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
        void a_nested_class_stays_on_the_same_base(@Autowired JdbcClient same) {
            assertThat(same.sql("select current_database()").query(String.class).single())
                    .isEqualTo(CurrentBase.base().name());
        }
    }
}
