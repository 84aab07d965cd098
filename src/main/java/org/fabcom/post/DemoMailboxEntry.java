package org.fabcom.post;

import org.fabcom.kernel.demo.Demonstration;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letter box of the demonstration at the foot of its pages. */
@Configuration(proxyBeanMethods = false)
class DemoMailboxEntry {

    @Bean
    NavigationEntry demoMailbox(Demonstration demonstration) {
        return new RoomEntry("post", Place.FOOTER, 900, "/demo/courrier", "post.demo.title", it -> demonstration.on());
    }
}
