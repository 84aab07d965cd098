package org.fabcom.people.moving;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Each night what was withdrawn of the past of organisations is forgotten, once nobody may put it back any more. */
@Component
class PastForgetting implements Job {

    private final PastRows past;

    PastForgetting(PastRows past) {
        this.past = past;
    }

    @Override
    public String name() {
        return "people.past-forgetting";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(LocalTime.of(3, 35));
    }

    @Override
    public void run() {
        past.forget();
    }
}
