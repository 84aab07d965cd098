package org.fabcom.acts.reports;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the own page of those who accompany: the reports for funders. */
@Configuration(proxyBeanMethods = false)
class ReportEntries {

    @Bean
    NavigationEntry reportsEntry() {
        return new RoomEntry(
                "accompaniment",
                Place.ACCOUNT,
                17,
                Report.PATH,
                "reports.nav",
                InstanceRole.MEDIATOR,
                InstanceRole.COORDINATOR);
    }
}
