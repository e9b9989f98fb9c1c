package io.danvan.coordination.receipt.web;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.matter.AnswerClock;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.matter.MatterEvent.MatterAnswered;
import io.danvan.coordination.matter.MatterEvent.MatterReportedNotDone;
import io.danvan.coordination.receipt.Promise;
import io.danvan.coordination.receipt.Receipt;
import io.danvan.coordination.receipt.ReceiptDesk;
import io.danvan.platform.security.OpenToAll;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of a matter, for whoever holds its receipt. */
@RestController
@OpenToAll
@RequestMapping("/api/receipts")
final class ReceiptController {
  private final ReceiptDesk desk;
  private final Directory directory;

  ReceiptController(ReceiptDesk desk, Directory directory) {
    this.desk = desk;
    this.directory = directory;
  }

  @PostMapping
  @Operation(
      summary = "What became of a matter, for whoever holds its receipt",
      description =
          "The code is all that is asked for; a wrong one and an unknown one are refused alike. The"
              + " first character says whose service gave it: P, M or F.")
  ResponseEntity<ReceiptView> read(@RequestBody TypedCode typed) {
    return answer(desk.find(typed.code()));
  }

  @PostMapping("/not-done")
  @Operation(
      summary = "The holder says that it is not done",
      description = "Written down once, and again only when something has happened since.")
  ResponseEntity<ReceiptView> reportNotDone(@RequestBody TypedCode typed) {
    return answer(desk.reportNotDone(typed.code()));
  }

  private ResponseEntity<ReceiptView> answer(Receipt receipt) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(receipt));
  }

  private ReceiptView view(Receipt receipt) {
    Names names = new Names(directory.now());
    Matter matter = receipt.matter();
    AnswerClock clock = receipt.clock();
    Recorded<MatterReportedNotDone> notDone = matter.notDone();
    return new ReceiptView(
        names.of(receipt.host()),
        receipt.kind(),
        matter.raised().event().raisedOn(),
        matter.raised().event().topic(),
        matter.stage(),
        clock == null ? null : clock.due(),
        clock != null && clock.provisional(),
        clock != null && clock.isOverdue(),
        matter.answers().stream().map(each -> answered(each.event(), names)).toList(),
        receipt.promises().stream().map(each -> promised(each, names)).toList(),
        notDone == null ? null : notDone.event().reportedOn(),
        receipt.open());
  }

  private static ReceiptView.Answered answered(MatterAnswered answered, Names names) {
    OrganisationId to = answered.transferredTo();
    return new ReceiptView.Answered(
        answered.answer(),
        answered.answeredOn(),
        answered.form(),
        to == null ? null : names.of(to));
  }

  private static ReceiptView.Promised promised(Promise promise, Names names) {
    return new ReceiptView.Promised(
        names.of(promise.responsible()),
        promise.due(),
        promise.phase(),
        promise.report(),
        promise.answer());
  }
}
