package org.taizhang.reader.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.reader.analysis.ReportReading;
import org.taizhang.reader.analysis.Texts;
import org.taizhang.reader.person.Person;
import org.taizhang.reader.person.PersonalData;
import org.taizhang.reader.person.PersonalDataKind;
import org.taizhang.reader.text.Span;

class FindingsTest {
    private static final String HEAD =
            "某局党组2023年落实主体责任情况报告\n2023年，某局党组认真履行主体责任，持续推进全面从严治党，现将情况报告如下。\n一、主要工作\n做了许多工作。\n";

    @Test
    void eachShortcomingIsOneProblem() {
        assertThat(problems("二、存在的问题\n今年工作虽有了一些成效，但还有不足。一是学习转化为办法的能力还不高，解决难题的成效还不显著。二是责任压得还不够实。"))
                .containsExactly("学习转化为办法的能力还不高", "解决难题的成效还不显著", "责任压得还不够实");
    }

    @Test
    void aClauseWithoutShortcomingBelongsToTheNext() {
        assertThat(problems("在总结成绩的同时，我们也清醒认识到还有差距。一是在学懂弄通上，做到学以致用还有不足。")).containsExactly("在学懂弄通上，做到学以致用还有不足");
    }

    @Test
    void listedPartsAreSeparateProblemsIfEachStatesOne() {
        assertThat(problems("二、存在的问题\n窗口服务水平不高、廉政风险防控不够到位。")).containsExactly("窗口服务水平不高", "廉政风险防控不够到位");
        assertThat(problems("二、存在的问题\n精准、有效服务群众的能力不强。")).containsExactly("精准、有效服务群众的能力不强");
    }

    @Test
    void anItemAmongShortcomingsIsOneThoughNoWordTells() {
        assertThat(problems("二、存在的问题\n主要体现在：制度建设不够完善；年轻干部监督管理办法还停在纸上；“两个责任”压得不实。"))
                .containsExactly("制度建设不够完善", "年轻干部监督管理办法还停在纸上", "“两个责任”压得不实");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二、存在的问题\n1.取件群众常排长队。\n2.咨询电话响了没人接。\n3.一半的柜台只开上午。",
                "二、存在的问题\n工作中也有一些问题：一是取件群众常排长队。二是咨询电话响了没人接；三是一半的柜台只开上午。",
                "二、存在的问题\n1.窗口方面。取件群众常排长队。\n2.热线方面。咨询电话响了没人接。\n3.柜台方面。一半的柜台只开上午。",
                "二、存在的问题\n取件群众常排长队。咨询电话响了没人接。一半的柜台只开上午。"
            })
    void plainFactsBelowTheHeadingOfTheProblemsAreShortcomings(String part) {
        assertThat(problems(part)).containsExactly("取件群众常排长队", "咨询电话响了没人接", "一半的柜台只开上午");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二、存在的问题\n（一）加强窗口管理。增设柜台两个。\n（二）完善热线制度。安排专人接听。",
                "二、存在的问题\n一是加强窗口管理。二是坚持周末值班。",
                "二、存在的问题\n本年度未发现突出问题。",
                "二、存在的问题\n暂无。",
                "二、存在的问题\n对上年指出的问题，我们要举一反三。"
            })
    void whatIsDoneOrDeniedBelowThatHeadingIsNone(String part) {
        assertThat(problems(part)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我们要清醒看到，病床周转任务十分繁重，夜班护士配备需要切实加强，看病排队问题依然突出。",
                "我们必须清醒认识到工作中的困难和问题，主要是：病床周转任务十分繁重，夜班护士配备需要切实加强，看病排队问题依然突出。",
                "在肯定成绩的同时，我们也要清醒地看到还面临不少困难，主要有：病床周转任务十分繁重，夜班护士配备需要切实加强，看病排队问题依然突出。"
            })
    void theSentenceThatAnnouncesMayStateThemToo(String sentence) {
        assertThat(problems("二、困难和问题\n" + sentence + "对这些问题，我们一定采取措施加以解决。"))
                .containsExactly("病床周转任务十分繁重", "夜班护士配备需要切实加强", "看病排队问题依然突出");
    }

    @Test
    void whatWillBeDoneAboutThemIsNoShortcoming() {
        assertThat(problems("二、存在的问题\n体制机制还不完善。我们要在成绩面前保持警醒，在困难面前更加振奋。")).containsExactly("体制机制还不完善");
    }

    @Test
    void shortcomingsMayBeAdmittedUnderTheHeadingOfTheNextSteps() {
        assertThat(problems("二、下一步打算\n工作取得了成效，但与要求相比仍有差距：个别问题整改标准不高，长效机制建设还需加强。下一步，将抓好以下工作。\n（一）抓好学习。\n（二）抓好整改。"))
                .containsExactly("个别问题整改标准不高", "长效机制建设还需加强");
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件1", "附件：重点任务清单", "附件1　2024年重点任务清单", "附表二 任务分工", "附：2024年重点任务清单", "附 件：1.重点任务清单"})
    void whatIsAppendedIsNotPromised(String label) {
        String report = "二、下一步打算\n（一）抓好学习教育。\n（二）抓好问题整改。\n%s\n".formatted(label);

        assertThat(commitments(report + "一、2024年工作安排\n（一）推进机关搬迁。\n（二）建成供水管网。\n完成年度投资任务，建立台账。"))
                .containsExactly("抓好学习教育", "抓好问题整改");
        assertThat(commitments(report + "推进机关搬迁，建成供水管网。\n完成年度投资任务，建立台账。")).containsExactly("抓好学习教育", "抓好问题整改");
    }

    @Test
    void aProblemThatOthersFoundIsNoneThatTheReportAdmits() {
        assertThat(problems("二、整改落实情况\n（一）关于“公车管理存在漏洞”的问题。已完善派车单。\n（二）关于“存在薄弱环节”的问题。已完善制度。"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"存在的不足和原因", "主要短板及原因分析", "存在的差距和主要原因"})
    void shortcomingsStandBeforeTheirCauses(String heading) {
        assertThat(problems("二、" + heading + "\n一是执法力量不足。二是宣传形式单一。主要原因是：人员老化，经费不足。"))
                .containsExactly("执法力量不足", "宣传形式单一");
        assertThat(problems("二、存在的问题\n力量不足。\n三、原因分析\n人员老化，经费不足。")).containsExactly("力量不足");
    }

    @Test
    void aListInOneLineIsOneItemForEachNumber() {
        assertThat(problems("二、存在的问题\n1、对药品监管不严；2、个别医生开大处方；3、考评流于形式。"))
                .containsExactly("对药品监管不严", "个别医生开大处方", "考评流于形式");
        assertThat(commitments("二、下一步打算\n1、落实“一岗双责”；2、开展专项治理；3、完善考评办法。"))
                .containsExactly("落实“一岗双责”", "开展专项治理", "完善考评办法");
        assertThat(commitments("二、下一步打算\n——推进扩优提质，新建公办园3所。\n——深化课程改革。")).containsExactly("推进扩优提质", "新建公办园3所", "深化课程改革");
    }

    @Test
    void whatAnnouncesPromisesIsNone() {
        assertThat(commitments("二、下一步打算\n下一阶段，我局将抓实三项工作：一要压实责任，二要守牢阵地，三要建强队伍。"))
                .containsExactly("压实责任", "守牢阵地", "建强队伍");
        assertThat(commitments("二、下一步打算\n总体要求是：深入开展学习教育，健全各项制度。")).containsExactly("深入开展学习教育", "健全各项制度");
        assertThat(commitments("二、下一步打算\n抓好后续整改，健全各项制度。\n欢迎广大干部群众对整改情况进行监督。")).containsExactly("抓好后续整改", "健全各项制度");
    }

    @Test
    void nothingIsPromisedAfterTheLastWord() {
        assertThat(commitments("二、下一步打算\n下一步，将深入开展学习，健全各项制度。\n特此报告。\n（联系人：办公室王某，电话：68352207）"))
                .containsExactly("深入开展学习", "健全各项制度");
    }

    @Test
    void aHeadingThatStatesAShortcomingIsTheProblem() {
        assertThat(problems("二、存在的问题\n（一）理论学习不够深入。个别干部学习不够系统。\n（二）责任传导不到位。有的支部抓得不紧。"))
                .containsExactly("理论学习不够深入", "责任传导不到位");
    }

    @Test
    void eachVerbClauseOfOneSentenceIsACommitment() {
        assertThat(commitments("下一步，局党组将深入学习贯彻党的二十大精神，坚决贯彻市委部署，有力推动责任落地，为高质量发展提供坚强保障。"))
                .containsExactly("深入学习贯彻党的二十大精神", "坚决贯彻市委部署", "有力推动责任落地");
    }

    @Test
    void headingsAmongTheNextStepsAreTheCommitments() {
        assertThat(commitments("二、下一步打算\n一是强化理论武装。充分发挥中心组作用。多学。\n二是强化党建引领。建强支部。多抓。"))
                .containsExactly("强化理论武装", "强化党建引领");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'大走访634次，发现问题418个，制定整改措施576项。', 418, 576, STATED",
                "'形成36项问题清单，已全部整改完成。', 36, -, COMPLETED",
                "'梳理问题33个，明确整改措施条。', 33, -, STATED",
                "'反馈问题17个，制定整改措施52条，已完成整改15个，正在推进2个。', 17, 52, ONGOING",
                "'支部查找问题214个，党员检视问题1987个，制定1305条整改措施。', 1987, 1305, STATED",
                "'从严从实抓好上年度考核反馈问题整改。', -, -, ONGOING",
                "'巡视反馈问题已经全部整改落实完毕。', -, -, COMPLETED",
                "'制定26项整改措施并持续落实整改。', -, 26, ONGOING",
                "'深化廉政风险排查，完善防范措施，及时堵塞漏洞。', -, -, ONGOING",
                "'审计发现的6类问题全部整改销号。', 6, -, COMPLETED",
                "'巡视反馈的3个问题，2个已整改完成，1个长期坚持。', 3, -, ONGOING",
                "'发现问题12个，已整改12个。', 12, -, COMPLETED",
                "'一线调研438次、现场研究解决问题127个。', 127, -, COMPLETED",
                "'21项整改任务完成20项，整改完成率95.2%。', -, 21, STATED",
                "'对监察建议书指出的问题立行立改。', -, -, ONGOING",
                "'完成市委巡察反馈意见整改。', -, -, COMPLETED",
                "'开展典型案例剖析，提出对策措施463条。', -, 463, STATED",
                "'督察反馈问题全部清零。', -, -, COMPLETED",
                "'整改突出问题34个。', 34, -, COMPLETED",
                "'反馈问题88个，提出整改意见103条，已督促整改到位85个。', 88, 103, ONGOING",
                "'督察反馈问题年度整改任务全面完成。', -, -, COMPLETED",
                "'全面排查安全生产，发现隐患312处，整改309处。', 312, -, ONGOING",
                "'全面排查安全生产，发现隐患312处，整改312处。', 312, -, COMPLETED",
                "'整改情况：已完成。修订制度3项。', -, -, COMPLETED",
                "'整改进展：正在推进，计划明年6月完成。', -, -, ONGOING",
                "'整改情况：基本完成。', -, -, ONGOING",
                "'该问题需长期坚持，持续深化。', -, -, ONGOING",
                "'该问题已完成整改。', -, -, COMPLETED",
                "'专项审计发现问题29个，立行立改26个，其余3个正在推进。', 29, -, ONGOING",
            })
    void tiesProblemsToMeasures(String sentence, Integer problems, Integer measures, Claim claim) {
        assertThat(Texts.body(sentence).rectifications()).singleElement().satisfies(rectification -> {
            assertThat(rectification.problems()).isEqualTo(problems);
            assertThat(rectification.measures()).isEqualTo(measures);
            assertThat(rectification.claim()).isEqualTo(claim);
        });
    }

    @Test
    void problemsOfTwoFindersAreTwoClaims() {
        assertThat(Texts.body("抓好市委巡视反馈意见深度整改，严格落实年度考核反馈问题的整改。").rectifications())
                .extracting(Rectification::source)
                .containsExactly("巡视", "考核");
    }

    @Test
    void thePreambleOfAReportOnRectificationClaimsWhatItCounts() {
        ReportReading report = Texts.report(
                "某局党组关于巡察反馈意见整改进展情况的报告",
                "某局党组高度重视，扎实推进整改。截至2023年11月30日，反馈的16个问题已完成整改14个，正在推进2个。现将整改情况报告如下。",
                "一、整改落实情况",
                "（一）关于“制度执行不严”的问题",
                "整改情况：已完成。修订制度2项。");

        assertThat(report.rectifications())
                .extracting(Rectification::problems, Rectification::claim, Rectification::source)
                .containsExactly(tuple(16, Claim.ONGOING, "巡察"), tuple(null, Claim.COMPLETED, "巡察"));
    }

    @Test
    void whatIsSaidOfEachIsSaidOfAllThatWereCounted() {
        assertThat(Texts.body("形成问题清单26条、整改措施98条；审计查出问题4个，整改率均达100%。").rectifications())
                .extracting(Rectification::claim)
                .containsExactly(Claim.COMPLETED, Claim.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "召开专题会议4次，研究解决问题9个。",
                "召开巡视整改领导小组会议3次。",
                "实施41条超常规措施，及时解决问题。",
                "解决群众反映突出问题9个。",
                "帮助群众解决问题47个。",
                "以问题整改健全制度机制。",
                "召开巡视整改专题民主生活会。",
                "先后5次召开专题会议研究部署整改工作。",
            })
    void whatIsNoClaimIsNotTakenForOne(String sentence) {
        assertThat(Texts.body(sentence).rectifications()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "市委书记林知远在会议上提出要求。, 林知远",
        "沈安同志主动推进。, 沈安",
        "专职副书记欧阳靖具体抓。, 欧阳靖",
        "戴振海劳模创新工作室通过验收。, 戴振海",
        "不动产登记中心陈晓东同志被评为先进。, 陈晓东",
        "区实验小学教师胡敏的事迹被报道。, 胡敏",
        "开展向“楷模”许文川、何书白同志学习活动。, 许文川 何书白",
        "认真学习贯彻方明秘书长讲话精神。, 方明",
        "邀请副教授贾川围绕统战工作授课。, 贾川",
        "副镇长司徒国栋牵头解决三个难题。, 司徒国栋",
        "特邀皇甫建平教授授课。, 皇甫建平",
        "教师扎西多吉二十年坚守高原。, 扎西多吉",
        "“岗位能手”许文博扎根一线。, 许文博",
        "看望患者邓秀兰（已出院）。, 邓秀兰",
        "局党组书记、局长陈静山包联的企业难题得到解决。, 陈静山",
        "村老支书蔡长河带头清理河道。, 蔡长河",
        "窗口工作人员周知微获评先进。, 周知微",
        "年初，党委书记罗远帆与班子成员签订责任书。, 罗远帆",
    })
    void findsNamedPersons(String sentence, String names) {
        assertThat(Texts.body(sentence).persons().stream().map(Person::name).toList())
                .containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "深入学习贯彻习近平总书记重要讲话精神。",
                "对党组书记关于党建工作的要求抓好落实。",
                "加强对党支部书记谈话提醒。",
                "安仁县获评全国先进，应城获评文明城市。",
                "弘扬雷锋精神。",
                "村民宿游收入增长，患者高血压得到控制。",
                "新增3位两院院士，请各位代表连同纲要审议。",
                "工作人员全程陪同，工作人员高度负责，支书连续三年获奖。",
            })
    void wordsThatLookLikeNamesAreNone(String sentence) {
        assertThat(Texts.body(sentence).persons()).isEmpty();
    }

    @Test
    void findsPersonalData() {
        ReportReading report =
                Texts.body("联系人电话13812345678，身份证11010519491231002X，座机022-23456789，邮箱a.b@example.org，共12345件。");

        assertThat(report.personalData())
                .extracting(PersonalData::kind)
                .containsExactlyInAnyOrder(
                        PersonalDataKind.PHONE,
                        PersonalDataKind.IDENTITY_NUMBER,
                        PersonalDataKind.PHONE,
                        PersonalDataKind.MAIL_ADDRESS);
    }

    private static List<String> problems(String rest) {
        return quotes(rest, report -> report.problems().stream()
                .map(p -> new Span(p.start(), p.end()))
                .toList());
    }

    private static List<String> commitments(String rest) {
        return quotes(rest, report -> report.commitments().stream()
                .map(c -> new Span(c.start(), c.end()))
                .toList());
    }

    private static List<String> quotes(String rest, Function<ReportReading, List<Span>> places) {
        ReportReading report = Texts.report(HEAD + rest);
        return places.apply(report).stream().map(span -> span.of(report.text())).toList();
    }
}
