package org.fabcom.accompaniers.directory;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.places.Communes;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** More communes than can be drawn. */
@FabComTest
record DirectoryMapTest(Communes communes, Neighbours neighbours, Sql db, Web web) {

    @Test
    void the_map_says_how_many_are_not_drawn_and_why_and_lists_them_all() {
        db.sql("""
                insert into accompaniers.accompanier (id, name, availability, commune_code, commune_name, source_url,
                    source_title, read_on, said_by, said_at)
                select gen_random_uuid(), 'Atelier ' || n, 'UNKNOWN', code, 'Commune ' || code, 'https://exemple.test/' || n,
                    'Page', date '2026-11-01', :by, now()
                from unnest(:codes::text[]) with ordinality as c (code, n)
                """)
                .param("by", neighbours.person("Nadia Benali").id().value())
                .param("codes", communes.around("38185", 40_000).subList(0, 323).toArray(String[]::new))
                .update();
        var map = web.visitor().get("/accompagnateurs/carte");
        assertThat(map.page().select("svg circle[fill-opacity]")).hasSize(300);
        assertThat(map.text()).contains("23 communes de plus, avec 23 réponses, ne sont pas dessinées");
        var listed = new ArrayList<>(map.page().select("section li").eachText());
        var next = map.page().selectFirst("a[rel=next]");
        listed.addAll(
                web.visitor().get(next.attr("href")).page().select("section li").eachText());
        assertThat(listed).hasSize(323).doesNotHaveDuplicates();
    }
}
