import Testing

@testable import Analysis

/// Words that look like dates: each was taken for one by some program.
@Suite struct NotADateTests {
  @Test(arguments: [
    "国发〔2024〕12号文件", "第12号令", "307.3元", "9·11事件与3·15晚会", "嫦娥四号与长征五号",
    "今日头条", "《明日之后》", "第5.28条", "版本v2025.5.13", "3级、16号船", "1号线",
    "2025中国品牌日",
  ])
  func `numbers, names and titles are no dates`(_ text: String) {
    #expect(DateCase(text).found == [])
  }

  @Test(arguments: [
    "18年来", "三年", "600天", "过去一年", "近五年", "未来5年", "30日内", "连续5日", "未来30日",
    "不少于三十日", "开庭7日前送达", "5000年文明", "1000年历史", "会前5天前后", "第三年", "第28日",
  ])
  func `lengths are no dates`(_ text: String) {
    #expect(DateCase(text).found == [])
  }

  @Test(arguments: [
    "近年来", "近日", "日前", "目前", "当前", "当年", "次年", "上一年度", "下一年度1月10日前",
    "第二年1月起", "发表后第50年的12月31日", "次年3月31日前报送", "自公布之次日", "收到材料的当日",
  ])
  func `what fits any year or day is no date`(_ text: String) {
    #expect(DateCase(text).found == [])
  }

  @Test(arguments: [
    "每年3月", "每月5日前", "每年1月、7月和9月", "每周五", "每周六、周日", "每星期一至星期五", "每逢周一", "周一至周五",
    "农历八月十五", "正月初五", "腊月二十三", "五月初五", "农历2015年十月初一",
    "“十四五”时期", "春节期间", "国庆假期", "双十一过后", "十月革命", "三月三",
    "上元三年五月", "中大通二年九月", "公元前221年",
  ])
  func `recurring, lunar and named dates and unknown reigns are left out`(_ text: String) {
    #expect(DateCase(text).found == [])
  }

  @Test(arguments: [
    "5月32日", "13月5日", "2024年13月5日", "2025.13.5", "七八月",
  ])
  func `what is no day in any month is no date, nor is a part of it`(_ text: String) {
    #expect(DateCase(text).found == [])
  }

  @Test(arguments: [
    "如今天气好", "文明年代感", "证明天赋", "说明天气", "表明年龄", "相当日常", "不同日期", "每次日照", "错过去年轻",
    "注明日期", "当天气情况允许", "此前年份", "目前天气", "先天后天", "用以上月", "30日元", "2日游",
    "当日本首相来访", "大学三年级", "年满18周岁",
  ])
  func `a word border inside is respected`(_ text: String) {
    #expect(DateCase(text).found == [])
  }
}
