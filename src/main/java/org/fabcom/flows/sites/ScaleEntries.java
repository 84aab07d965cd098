package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** “Pesée” on the own page of whoever sits somewhere, its settings on the page of an organisation. */
@Configuration(proxyBeanMethods = false)
class ScaleEntries {

    @Bean
    RoomEntry scaleEntry() {
        return new RoomEntry("flows", Place.ACCOUNT, 27, ScalePages.HOME, "flows.title", me -> me.sits(Seat.MEMBER));
    }

    @Bean
    RoomEntry weighingOfOrganisationEntry(Duties duties) {
        return new RoomEntry(
                "flows",
                Place.ORGANISATION,
                40,
                ScalePages.HOME + "?structure=",
                "flows.title",
                me -> me.seats().keySet().stream()
                        .anyMatch(it -> Stream.of(Duty.INTAKE, Duty.CHECK)
                                .anyMatch(duty -> !duties.sites(me, it, duty).isEmpty())));
    }

    @Bean
    RoomEntry accountOfOrganisationEntry(Duties duties) {
        return new RoomEntry(
                "flows",
                Place.ORGANISATION,
                41,
                "/pesee/bilan/",
                "flows.account.title",
                me -> me.seats().keySet().stream()
                        .anyMatch(it -> Stream.of(Duty.REPORTS, Duty.AUDITOR)
                                .anyMatch(duty -> !duties.sites(me, it, duty).isEmpty())));
    }

    @Bean
    RoomEntry scaleOfOrganisationEntry() {
        return new RoomEntry(
                "flows",
                Place.ORGANISATION,
                243,
                SettingsPages.PATH,
                "flows.settings.link",
                me -> me.sits(Seat.REFERENT));
    }

    /** Told before the scale is closed: how many weighings there were in a month, at how many sites. */
    @Bean
    RoomStakes weighedLately(Sql db) {
        return RoomStakes.counted("flows", "flows.stakes", db, """
                select count(*), count(distinct site) from flows.weighing
                where day > (now() at time zone kernel.zone())::date - 30
                """);
    }
}
