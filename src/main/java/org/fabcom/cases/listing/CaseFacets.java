package org.fabcom.cases.listing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.communes.OrganisationCopies;
import org.springframework.stereotype.Component;

/** What lists of cases count by is what cases and their organisations say. */
@Component
record CaseFacets(Sql db) implements OrganisationCopies, Check {

    @Override
    public void changed(PartyId organisation, Commune commune) {
        db.sql("update cases.case_facet set commune = :commune where organisation = :id and commune <> :commune")
                .param("commune", commune.name(), "id", organisation.value())
                .update();
    }

    @Override
    public String name() {
        return "cases.facets";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                with said as (select c.id, c.opened_at, c.organisation, c.state, c.mediator, o.commune_name, n.at,
                        c.merged_into is not null
                    from cases.case_file c join cases.case_news n on n.case_file = c.id
                    join people.organisation_card o on o.id = c.organisation),
                kept as (select case_file, opened_at, organisation, state, mediator, commune, heard_at, merged
                    from cases.case_facet)
                select id from (select * from (table said except table kept) x union all
                    select * from (table kept except table said) y) z
                group by 1 order by 1 limit 20
                """).list((row, n) -> row.getString(1));
    }
}
