package io.danvan.coordination.task.web;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.web.DueView;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskId;
import java.time.Instant;
import java.util.Map;

/**
 * A task as it stands.
 *
 * @param version its entity tag: the version of its stream
 * @param lead the organisation that issued it
 * @param position clear person: the position in the lead that answers for it
 * @param work clear work
 * @param responsibility clear responsibility
 * @param authority clear authority
 * @param due clear time
 * @param result clear result
 * @param phases how many of the parts that the caller sees are in which phase
 * @param parts where its parts are
 */
record TaskView(
    TaskId id,
    String version,
    Names.Organisation lead,
    Classification classification,
    Task.Status status,
    FreeText title,
    Names.Position position,
    FreeText work,
    FreeText responsibility,
    FreeText authority,
    DueView due,
    FreeText result,
    Instant issuedAt,
    Map<Phase.Kind, Integer> phases,
    String parts) {}
