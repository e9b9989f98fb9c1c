package io.danvan.coordination.matter;

/** What a matter is about: a controlled list, so that nobody has to describe it. */
public enum MatterTopic {
  /** One that a later release knows. */
  UNKNOWN,
  /** Đất đai, giải phóng mặt bằng, bồi thường, tái định cư. */
  LAND_AND_CLEARANCE,
  /** Môi trường. */
  ENVIRONMENT,
  /** Xây dựng, giao thông, thủy lợi, điện, nước. */
  CONSTRUCTION_AND_INFRASTRUCTURE,
  /** Chế độ, chính sách, an sinh xã hội. */
  POLICY_AND_SOCIAL_SECURITY,
  /** Thủ tục hành chính. */
  ADMINISTRATIVE_PROCEDURES,
  /** Y tế. */
  HEALTH,
  /** Giáo dục. */
  EDUCATION,
  /** An ninh, trật tự. */
  SECURITY_AND_ORDER,
  /** Nông nghiệp, sinh kế, việc làm. */
  AGRICULTURE_AND_LIVELIHOOD,
  /** Tài chính, các khoản đóng góp. */
  FINANCE_AND_CONTRIBUTIONS,
  /** Anything else. */
  OTHER
}
